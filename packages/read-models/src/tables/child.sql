-- Who the child is. No name, postcode or identifier is ever kept in a read model.
create table child (
  authority text not null,
  child text not null,
  born text not null,
  sex text,
  ethnicity text,
  evidence text not null,
  recorded_from integer not null,
  recorded_to integer not null
)
