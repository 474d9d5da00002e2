-- One row. secret turns names of streams into subjects; changes grows whenever what others hold in memory is out of date.
create table if not exists state (
  id integer primary key check (id = 1),
  master text not null,
  secret blob not null,
  secret_master text not null,
  changes integer not null
) strict
