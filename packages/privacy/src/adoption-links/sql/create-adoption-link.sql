-- Which birth record and which record of an adopted child are one child's. Both are in the envelope; ids are drawn, so that no order is kept.
create table if not exists adoption_link (
  id text primary key,
  authority text not null,
  sealed text not null
) strict, without rowid
