-- Scorecards that the authority published, each for good. figures is JSON as published; known_at is an instant, epoch
-- milliseconds. Rows of published figures stay in the log.
create table publication (
  authority text not null,
  id text not null,
  published_on text not null,
  as_at text not null,
  known_at integer not null,
  position integer not null,
  calendar text not null,
  exclude_uasc integer not null,
  figures text not null,
  hash text not null,
  published_by text not null,
  evidence text not null,
  recorded_from integer not null,
  recorded_to integer not null
)
