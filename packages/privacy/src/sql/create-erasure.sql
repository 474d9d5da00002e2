-- Erasures begun and finished, so that one that was cut short goes on, and a log that is restored is erased again.
create table if not exists erasure (
  id text primary key,
  subject text not null,
  replacement text,
  asked text not null,
  skeleton text,
  begun_at integer not null,
  finished_at integer
) strict, without rowid
