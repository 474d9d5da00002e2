SELECT number, at, person, role, teams, authority, fields, purpose, as_at AS asAt, known_at AS knownAt,
  correlation_id AS correlationId, hash
FROM entry
WHERE number > ?
ORDER BY number
LIMIT ?
