-- Instability in all three of placement, school and social worker (DfE).
with joined as (
  select i.child, i.born, i.start_not_known, f.child as in_first_year, s.child as at_school, w.child as has_worker,
         i.evidence || coalesce(',' || f.evidence, '') || coalesce(',' || p.evidence, '')
           || coalesce(',' || s.evidence, '') || coalesce(',' || w.evidence, '') as evidence,
         coalesce(p.placements, 0) as placements, s.mid_year_moves as school_moves, w.workers as workers
  from in_care i
  left join in_care_in_first_year f on f.child = i.child
  left join placements_in_window p on p.child = i.child
  left join school_moves s on s.child = i.child
  left join worker_changes w on w.child = i.child),
judged as (
  select *, case
    when born > :born_5 then 'aged-under-5'
    when born <= :born_16 then 'aged-16-or-over'
    when in_first_year is null then 'not-in-care-in-first-year'
    when at_school is null then 'no-school-in-window'
    when has_worker is null then 'no-worker-in-window'
    when placements >= 3 and school_moves >= 1 and workers >= 3 then 'unstable-in-all-three'
    else 'not-unstable-in-all-three' end as because
  from joined)
select child, :as_at as considered_on,
       case because when 'unstable-in-all-three' then 'numerator' when 'not-unstable-in-all-three' then 'denominator' else 'excluded' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known, evidence,
       json_object('born', born, 'window from', :w0, 'window to', :as_at, 'in care in the first year', case when in_first_year is null then 'no' else 'yes' end, 'placements in the window', placements, 'school moves in mid-year', school_moves, 'different social workers', workers) as working
from judged
