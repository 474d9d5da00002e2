-- Multiple instability in any of placement, school or social worker.
with judged as (
  select n.*, coalesce(p.changes, 0) as placement_changes,
         n.care_evidence || coalesce(',' || p.evidence, '') || n.other_evidence as evidence,
         coalesce(n.not_in, case when coalesce(p.changes, 0) >= 2 or n.mid_year_moves >= 1 or n.worker_changes >= 2 then 'multiple-instability' else 'no-multiple-instability' end) as because
  from index_population n
  left join placement_changes p on p.child = n.child)
select child, :as_at as considered_on,
       case because when 'multiple-instability' then 'numerator' when 'no-multiple-instability' then 'denominator'
         else 'excluded' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known, evidence,
       json_object('born', born, 'window from', :w0, 'window to', :as_at,
         'in care in the first year', case when in_first_year is null then 'no' else 'yes' end,
         'changes of placement', placement_changes, 'school moves in mid-year', mid_year_moves,
         'changes of social worker', worker_changes) as working
from judged
