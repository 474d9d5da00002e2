-- Keys of texts, wrapped by a master key. subject: a keyed digest of the stream, so that this file names nobody.
create table if not exists data_key (
  id text primary key,
  subject text not null,
  class text not null,
  generation integer not null,
  retired integer not null,
  master text not null,
  wrapped blob not null,
  made_at integer not null,
  unique (subject, class, generation)
) strict, without rowid
