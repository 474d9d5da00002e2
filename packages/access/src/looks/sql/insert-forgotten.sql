INSERT INTO forgotten (child, pseudonym, entry) VALUES (?, ?, ?)
