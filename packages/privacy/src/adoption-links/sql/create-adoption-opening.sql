-- Who asked to open a link and who agreed, with the day and the reason: all of it in the envelope.
create table if not exists adoption_opening (
  id text primary key,
  authority text not null,
  sealed text not null
) strict, without rowid
