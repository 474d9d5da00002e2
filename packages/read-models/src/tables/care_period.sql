-- Periods of care as measured: short breaks (V3, V4) dropped first. valid_from is BLA.
create table care_period (
  authority text not null,
  child text not null,
  valid_from text not null,
  valid_to text not null,
  start_not_known integer not null,
  reason_ended text,
  first_review_due text not null,
  evidence text not null,
  ended_by text not null,
  recorded_from integer not null,
  recorded_to integer not null
)
