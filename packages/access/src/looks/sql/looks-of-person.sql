SELECT entry.number AS entry, entry.at, entry.person, entry.role, entry.teams, entry.fields, entry.purpose,
  entry.as_at AS asAt, entry.known_at AS knownAt, entry.correlation_id AS correlationId,
  child.reference, forgotten.pseudonym, look.sight
FROM entry
  JOIN look ON look.entry = entry.number
  JOIN child ON child.number = look.child
  LEFT JOIN forgotten ON forgotten.child = look.child
WHERE entry.authority = ? AND entry.at >= ? AND entry.at < ? AND look.sight <> 'forgotten' AND entry.person = ?
ORDER BY entry.number, look.child
