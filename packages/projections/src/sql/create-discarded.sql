create table if not exists discarded (
  projection text not null,
  stream text not null,
  from_revision integer not null,
  to_revision integer not null,
  event_id text not null,
  type text not null,
  code text not null,
  reason text not null,
  discarded_by text not null,
  discarded_at integer not null,
  primary key (projection, stream, from_revision)
) without rowid
