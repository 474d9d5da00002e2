CREATE TRIGGER IF NOT EXISTS forgotten_is_never_changed BEFORE UPDATE ON forgotten
BEGIN
  SELECT raise(ABORT, 'what was looked at is never changed');
END
