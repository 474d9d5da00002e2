-- Which file it is: anchors in the log name it.
CREATE TABLE IF NOT EXISTS file (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  id   TEXT NOT NULL
) STRICT
