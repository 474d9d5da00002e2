-- Children in care on some day of the first year of the window, short breaks left out; evidence is that of the first
-- such episode.
in_care_in_first_year as materialized (
  select i.child, min(e.valid_from) as first_from, e.evidence
  from in_care i
  cross join episodes e on e.child = i.child and e.short_break = 0
    and e.valid_from < :first_year_end and e.valid_to > :w0
  group by i.child)
