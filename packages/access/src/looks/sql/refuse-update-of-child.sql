-- A child can be forgotten, and nothing else. As many zeros as there were bytes: the row is overwritten where it stands.
CREATE TRIGGER IF NOT EXISTS child_is_only_forgotten BEFORE UPDATE ON child
WHEN new.number IS NOT old.number
  OR new.authority IS NOT old.authority
  OR new.commitment IS NOT old.commitment
  OR new.key IS NOT zeroblob(length(old.key))
  OR new.reference IS NOT zeroblob(length(old.reference))
BEGIN
  SELECT raise(ABORT, 'what was looked at is never changed');
END
