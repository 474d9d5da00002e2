CREATE TRIGGER IF NOT EXISTS look_is_never_removed BEFORE DELETE ON look
BEGIN
  SELECT raise(ABORT, 'what was looked at is never removed');
END
