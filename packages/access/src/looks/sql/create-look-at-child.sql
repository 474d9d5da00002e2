CREATE INDEX IF NOT EXISTS look_at_child ON look (child, entry)
