-- What was forgotten for good: no key is made for it again.
create table if not exists destroyed (
  subject text not null,
  class text not null,
  destroyed_at integer not null,
  primary key (subject, class)
) strict, without rowid
