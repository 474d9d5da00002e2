create table if not exists checkpoint (
  projection text primary key,
  version integer not null,
  position integer not null
) without rowid
