-- Reviews held (a day each). Within a period of care: which review it was, when it was due, when the next one is.
create table review (
  authority text not null,
  child text not null,
  valid_from text not null,
  valid_to text not null,
  participation text,
  period_from text,
  number integer,
  due text,
  next_due text,
  evidence text not null,
  recorded_from integer not null,
  recorded_to integer not null
)
