CREATE INDEX IF NOT EXISTS entry_at ON entry (at)
