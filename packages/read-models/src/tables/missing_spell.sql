-- Runs of being missing (M) or away without authorisation (A). A run may start and end on one day.
create table missing_spell (
  authority text not null,
  child text not null,
  valid_from text not null,
  valid_to text not null,
  absence text not null,
  evidence text not null,
  ended_by text not null,
  recorded_from integer not null,
  recorded_to integer not null
)
