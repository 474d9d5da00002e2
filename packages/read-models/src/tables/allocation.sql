-- Social workers and reviewing officers. unbroken_from: since when this worker has had the child without a gap of
-- more than seven days. previous_worker: worker of the allocation before this one, in order of start.
create table allocation (
  authority text not null,
  child text not null,
  role text not null,
  valid_from text not null,
  valid_to text not null,
  worker text not null,
  previous_worker text,
  unbroken_from text not null,
  reason text,
  team text,
  evidence text not null,
  ended_by text not null,
  recorded_from integer not null,
  recorded_to integer not null
)
