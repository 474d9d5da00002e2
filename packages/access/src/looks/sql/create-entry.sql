-- One entry a request, or several where not all its children were shown alike. hash is over the entry before and this one.
CREATE TABLE IF NOT EXISTS entry (
  number         INTEGER PRIMARY KEY,
  at             INTEGER NOT NULL, -- milliseconds since 1970
  person         TEXT    NOT NULL,
  role           TEXT    NOT NULL,
  teams          TEXT    NOT NULL, -- JSON, as are the groups of fields
  authority      TEXT    NOT NULL,
  fields         TEXT    NOT NULL,
  purpose        TEXT    NOT NULL,
  as_at          TEXT,
  known_at       TEXT,
  correlation_id TEXT    NOT NULL,
  hash           BLOB    NOT NULL
) STRICT
