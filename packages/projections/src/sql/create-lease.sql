create table if not exists lease (
  projection text primary key,
  owner text not null,
  epoch integer not null,
  expires_at integer not null
) without rowid
