-- Who opened a record that was not theirs to see (break-glass), and what the manager found who looked at it: '' until then.
-- As believed now; why in words is in the log alone. granted_at, until: epoch milliseconds.
create table access_grant (
  authority text not null,
  child text not null,
  event_id text not null,
  person text not null,
  purpose text not null,
  granted_at integer not null,
  until integer not null,
  reviewed_by text not null,
  reviewed_on text not null,
  outcome text not null,
  primary key (authority, child, event_id)
) without rowid
