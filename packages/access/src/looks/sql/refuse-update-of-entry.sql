CREATE TRIGGER IF NOT EXISTS entry_is_never_changed BEFORE UPDATE ON entry
BEGIN
  SELECT raise(ABORT, 'what was looked at is never changed');
END
