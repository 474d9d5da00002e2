INSERT INTO child (number, authority, reference, key, commitment)
VALUES (?, ?, ?, ?, ?)
