INSERT INTO entry
  (number, at, person, role, teams, authority, fields, purpose, as_at, known_at, correlation_id, hash)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
