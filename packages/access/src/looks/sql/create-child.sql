-- Whom the numbers mean. commitment = HMAC-SHA256 of authority and reference under a random key: entries are chained over
-- it, so that the reference can be forgotten without breaking the chain. Forgetting writes zeros over key and reference
-- where they stand, and no index holds a reference: nothing hangs on what SQLite leaves behind when it moves rows about.
CREATE TABLE IF NOT EXISTS child (
  number     INTEGER PRIMARY KEY,
  authority  TEXT NOT NULL,
  reference  BLOB NOT NULL, -- UTF-8
  key        BLOB NOT NULL,
  commitment BLOB NOT NULL
) STRICT
