-- Any change of placement, school or social worker.
with judged as (
  select n.*, coalesce(p.changes, 0) as placement_changes,
         n.care_evidence || coalesce(',' || p.evidence, '') || n.other_evidence as evidence,
         coalesce(n.not_in, case when coalesce(p.changes, 0) >= 1 or n.school_moves >= 1 or n.worker_changes >= 1 then 'some-change' else 'no-change' end) as because
  from index_population n
  left join placement_changes p on p.child = n.child)
select child, :as_at as considered_on,
       case because when 'some-change' then 'numerator' when 'no-change' then 'denominator'
         else 'excluded' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known, evidence,
       json_object('born', born, 'window from', :w0, 'window to', :as_at,
         'in care in the first year', case when in_first_year is null then 'no' else 'yes' end,
         'changes of placement', placement_changes, 'school moves', school_moves,
         'changes of social worker', worker_changes) as working
from judged
