SELECT revision
FROM events
WHERE stream = ?
ORDER BY revision DESC
LIMIT 1
