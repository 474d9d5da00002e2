CREATE TRIGGER IF NOT EXISTS child_is_never_removed BEFORE DELETE ON child
BEGIN
  SELECT raise(ABORT, 'what was looked at is never removed');
END
