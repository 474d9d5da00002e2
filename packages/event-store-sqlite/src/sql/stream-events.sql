SELECT position, stream, revision, id, type, version, data, metadata, recorded_at
FROM events
WHERE stream = ? AND revision >= ? AND position <= ?
ORDER BY revision
