-- On a part-time timetable on the day.
with judged as materialized (
  select i.*, i.child in (
           select o.child from observations o
           where o.kind = 'part-time-timetable' and o.valid_from <= :as_at and o.valid_to > :as_at) as is_part_time
  from in_care i)
select child, :as_at as considered_on, case when is_part_time then 'numerator' else 'excluded' end as outcome,
       case when is_part_time then 'part-time-timetable' else 'no-part-time-timetable' end as because,
       null as value, null as exposure, null as holder, start_not_known,
       evidence || case when :with_events and is_part_time then (
         select ',' || group_concat(o.evidence) from observations o
         where o.child = j.child and o.kind = 'part-time-timetable'
           and o.valid_from <= :as_at and o.valid_to > :as_at) else '' end as evidence,
       json_object('in care since', bla, 'day', :as_at, 'on a part-time timetable', case when is_part_time then 'yes' else 'no' end) as working
from judged j
