SELECT number, hash, authority, at
FROM entry
ORDER BY number DESC
LIMIT 1
