-- The plus signs keep the planner on the log's own order: a page is a stretch of the log, whatever the filter.
SELECT position, stream, revision, id, type, version, data, metadata, recorded_at
FROM events
WHERE position > ? AND position <= ? AND +stream >= ? AND +stream < ?
ORDER BY position
