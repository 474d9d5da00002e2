-- Why somebody may see a child's record, or may not, as believed now: rights are of now, whatever day and knowledge a
-- question is about. Rewritten for a child when its record changes; what had ended by then is left out. who: a worker or a
-- team, '' for nobody in particular. until: epoch milliseconds, where it holds for less than a day.
create table tie (
  authority text not null,
  child text not null,
  nth integer not null,
  kind text not null,
  who text not null,
  valid_from text not null,
  valid_to text not null,
  until integer,
  primary key (authority, child, nth)
) without rowid
