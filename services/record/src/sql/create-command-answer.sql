-- Commands by their caller's key: a digest of what was asked (never the text), and the answer once there is one.
create table if not exists command_answer (
  authority text not null,
  actor text not null,
  key text not null,
  digest text not null,
  answer text,
  claimed_at integer not null,
  primary key (authority, actor, key)
) without rowid
