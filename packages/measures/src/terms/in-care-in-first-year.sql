-- Children in care on some day of the first year of the window, short breaks left out; evidence is that of the first
-- such episode. In a window of one year everybody in care is.
in_care_in_first_year as materialized (
  select i.child, case when :with_events then (
           select e.evidence from episodes e
           where e.child = i.child and e.short_break = 0
             and e.valid_from < :first_year_end and e.valid_to > :w0
           order by e.valid_from limit 1) end as evidence
  from in_care i
  where :first_year_end > :as_at or exists (
    select 1 from episodes e
    where e.child = i.child and e.short_break = 0 and e.valid_from < :first_year_end and e.valid_to > :w0))
