-- Who has a child now, as believed now: the accounts that there must be.
SELECT DISTINCT worker
FROM allocation
WHERE authority = ? AND valid_to > ? AND recorded_to = ?
ORDER BY worker
