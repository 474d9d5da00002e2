-- How many children each person was shown, hour by hour or day by day: so many milliseconds. The driver binds every
-- number as one with a fraction, hence the cast.
SELECT entry.person, entry.at / CAST(?1 AS INTEGER) AS nth, count(DISTINCT look.child) AS children
FROM entry
  JOIN look ON look.entry = entry.number
  JOIN child ON child.number = look.child
WHERE entry.authority = ?2 AND entry.at >= ?3 AND entry.at < ?4 AND look.sight = 'whole'
  AND length(child.reference) > 0
GROUP BY entry.person, nth
ORDER BY entry.person, nth
