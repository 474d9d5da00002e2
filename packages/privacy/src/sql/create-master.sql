-- Master keys that this vault was ever wrapped by: others that lie in the folder belong to another vault, or to a copy of it.
create table if not exists master (
  id text primary key
) strict, without rowid
