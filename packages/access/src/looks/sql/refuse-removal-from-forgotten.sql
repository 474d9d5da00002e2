CREATE TRIGGER IF NOT EXISTS forgotten_is_never_removed BEFORE DELETE ON forgotten
BEGIN
  SELECT raise(ABORT, 'what was looked at is never removed');
END
