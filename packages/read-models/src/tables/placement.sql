-- Placements under both policies. previous_from: the placement before it in the same period.
-- away_from, away_until: a temporary stay that has not led back; before away_until the placement that began on
-- away_from is still open and the stay does not count, from then on the stay is a placement of its own.
create table placement (
  authority text not null,
  child text not null,
  policy text not null,
  valid_from text not null,
  valid_to text not null,
  period_from text not null,
  previous_from text,
  away_from text,
  away_until text,
  evidence text not null,
  ended_by text not null,
  recorded_from integer not null,
  recorded_to integer not null
)
