-- What was found out on a day, or lasted from one day to another, one kind a noun: health, education, care leavers, siblings,
-- interviews, plans. `observation-rows.ts` says what code, amount, since and reference hold for each kind.
create table observation (
  authority text not null,
  child text not null,
  kind text not null,
  valid_from text not null,
  valid_to text not null,
  code text,
  amount numeric,
  since text,
  reference text,
  evidence text not null,
  ended_by text not null,
  recorded_from integer not null,
  recorded_to integer not null
)
