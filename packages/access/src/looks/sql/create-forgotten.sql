-- Children whose reference was forgotten, the name they have since, and the entry that says so.
CREATE TABLE IF NOT EXISTS forgotten (
  child     INTEGER PRIMARY KEY REFERENCES child,
  pseudonym TEXT    NOT NULL,
  entry     INTEGER NOT NULL REFERENCES entry
) STRICT
