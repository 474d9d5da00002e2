CREATE TRIGGER IF NOT EXISTS entry_is_never_removed BEFORE DELETE ON entry
BEGIN
  SELECT raise(ABORT, 'what was looked at is never removed');
END
