-- The children of an entry. sight: whole, stub, refused; or forgotten, where the entry says that the child was forgotten.
CREATE TABLE IF NOT EXISTS look (
  entry INTEGER NOT NULL REFERENCES entry,
  child INTEGER NOT NULL REFERENCES child,
  sight TEXT    NOT NULL,
  PRIMARY KEY (entry, child)
) STRICT, WITHOUT ROWID
