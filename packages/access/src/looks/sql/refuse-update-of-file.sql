CREATE TRIGGER IF NOT EXISTS file_is_never_changed BEFORE UPDATE ON file
BEGIN
  SELECT raise(ABORT, 'what was looked at is never changed');
END
