SELECT DISTINCT entry.person, entry.at / 86400000 AS day
FROM entry
WHERE entry.authority = ? AND entry.at < ? AND entry.role <> 'erasure'
ORDER BY entry.person, day
