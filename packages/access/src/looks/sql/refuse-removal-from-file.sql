CREATE TRIGGER IF NOT EXISTS file_is_never_removed BEFORE DELETE ON file
BEGIN
  SELECT raise(ABORT, 'what was looked at is never removed');
END
