CREATE INDEX IF NOT EXISTS entry_of_person ON entry (person, at)
