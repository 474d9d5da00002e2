SELECT number, authority, reference, key, commitment
FROM child
WHERE number > ?
ORDER BY number
