-- Every event of a child's stream, without the fields that identify a person, and, under no child (''), every event of the
-- authority's own: what the evidence columns point at.
create table fact (
  authority text not null,
  child text not null,
  revision integer not null,
  event_id text not null,
  type text not null,
  true_on text,
  corrects text,
  detail text not null,
  source text not null,
  recorded_at integer not null
)
