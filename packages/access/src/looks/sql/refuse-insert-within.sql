-- Also against INSERT OR REPLACE, which removes without asking the trigger of removals.
CREATE TRIGGER IF NOT EXISTS entry_comes_last BEFORE INSERT ON entry
WHEN new.number IS NOT 1 + coalesce((SELECT max(number) FROM entry), 0)
BEGIN
  SELECT raise(ABORT, 'what is looked at comes last');
END
