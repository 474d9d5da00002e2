-- The children asked for by their numbers, a JSON array: one that was forgotten and looked at again has two.
SELECT entry.number AS entry, entry.at, entry.person, entry.role, entry.teams, entry.fields, entry.purpose,
  entry.as_at AS asAt, entry.known_at AS knownAt, entry.correlation_id AS correlationId,
  child.reference, forgotten.pseudonym, look.sight
FROM look
  JOIN entry ON entry.number = look.entry
  JOIN child ON child.number = look.child
  LEFT JOIN forgotten ON forgotten.child = look.child
WHERE entry.authority = ? AND entry.at >= ? AND entry.at < ?
  AND look.child IN (SELECT value FROM json_each(?))
ORDER BY entry.number, look.child
