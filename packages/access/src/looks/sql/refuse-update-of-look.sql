CREATE TRIGGER IF NOT EXISTS look_is_never_changed BEFORE UPDATE ON look
BEGIN
  SELECT raise(ABORT, 'what was looked at is never changed');
END
