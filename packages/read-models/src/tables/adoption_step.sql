-- Steps on the way to adoption (a day each), as decided or ordered.
create table adoption_step (
  authority text not null,
  child text not null,
  valid_from text not null,
  valid_to text not null,
  step text not null,
  by_foster_carer integer,
  reason text,
  evidence text not null,
  recorded_from integer not null,
  recorded_to integer not null
)
