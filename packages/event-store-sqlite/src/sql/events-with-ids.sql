SELECT position, stream, revision, id, recorded_at
FROM events
WHERE id IN (SELECT value FROM json_each(?))
ORDER BY position
