-- Every stream begins with revision 0, so this finds each name once, in the order of the index.
-- The plus sign makes the search begin at the later of prefix and last name, not always at the last name.
SELECT stream
FROM events
WHERE stream >= max(?1, ?3) AND stream < ?2 AND +stream > ?3 AND revision = 0
ORDER BY stream
LIMIT ?4
