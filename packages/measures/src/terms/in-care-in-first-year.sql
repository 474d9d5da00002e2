-- Children in care on some day of the first year of the window, short breaks left out.
in_care_in_first_year as materialized (
  select distinct i.child
  from in_care i
  join episodes e on e.child = i.child and e.short_break = 0
    and e.valid_from < :first_year_end and e.valid_to > :w0)
