-- Unaccompanied asylum-seeking children (UASC): while the status lasts.
create table asylum_seeking_alone (
  authority text not null,
  child text not null,
  valid_from text not null,
  valid_to text not null,
  evidence text not null,
  ended_by text not null,
  recorded_from integer not null,
  recorded_to integer not null
)
