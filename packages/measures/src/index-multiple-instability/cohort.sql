-- Multiple instability in any of placement, school or social worker.
with joined as (
  select i.child, i.born, i.start_not_known, f.child as in_first_year, s.child as at_school, w.child as has_worker,
         i.evidence || coalesce(',' || f.evidence, '') || coalesce(',' || p.evidence, '')
           || coalesce(',' || s.evidence, '') || coalesce(',' || w.evidence, '') as evidence,
         coalesce(p.changes, 0) as placement_changes, s.mid_year_moves as school_moves, w.changes as worker_changes
  from in_care i
  left join in_care_in_first_year f on f.child = i.child
  left join placement_changes p on p.child = i.child
  left join school_moves s on s.child = i.child
  left join worker_changes w on w.child = i.child),
judged as (
  select *, case
    when born > :born_5 then 'aged-under-5'
    when born <= :born_16 then 'aged-16-or-over'
    when in_first_year is null then 'not-in-care-in-first-year'
    when at_school is null then 'no-school-in-window'
    when has_worker is null then 'no-worker-in-window'
    when placement_changes >= 2 or school_moves >= 1 or worker_changes >= 2 then 'multiple-instability'
    else 'no-multiple-instability' end as because
  from joined)
select child, :as_at as considered_on,
       case because when 'multiple-instability' then 'numerator' when 'no-multiple-instability' then 'denominator' else 'excluded' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known, evidence,
       json_object('born', born, 'window from', :w0, 'window to', :as_at, 'in care in the first year', case when in_first_year is null then 'no' else 'yes' end, 'changes of placement', placement_changes, 'school moves in mid-year', school_moves, 'changes of social worker', worker_changes) as working
from judged
