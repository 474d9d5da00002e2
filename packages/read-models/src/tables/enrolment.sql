-- Schools. previous_school: school of the enrolment before this one, in order of start.
create table enrolment (
  authority text not null,
  child text not null,
  valid_from text not null,
  valid_to text not null,
  school text not null,
  previous_school text,
  reason text,
  evidence text not null,
  ended_by text not null,
  recorded_from integer not null,
  recorded_to integer not null
)
