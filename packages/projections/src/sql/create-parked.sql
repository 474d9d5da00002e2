create table if not exists parked (
  projection text not null,
  stream text not null,
  revision integer not null,
  position integer not null,
  event_id text not null,
  type text not null,
  recorded_at integer not null,
  code text not null,
  parked_at integer not null,
  primary key (projection, stream)
) without rowid
