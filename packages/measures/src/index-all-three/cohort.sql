-- Instability in all three of placement, school and social worker (DfE).
with judged as (
  select n.*, coalesce(p.placements, 0) as placements,
         n.care_evidence || coalesce(',' || p.evidence, '') || n.other_evidence as evidence,
         coalesce(n.not_in, case when coalesce(p.placements, 0) >= 3 and n.mid_year_moves >= 1 and n.workers >= 3 then 'unstable-in-all-three' else 'not-unstable-in-all-three' end) as because
  from index_population n
  left join placements_in_window p on p.child = n.child)
select child, :as_at as considered_on,
       case because when 'unstable-in-all-three' then 'numerator' when 'not-unstable-in-all-three' then 'denominator'
         else 'excluded' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known, evidence,
       json_object('born', born, 'window from', :w0, 'window to', :as_at,
         'in care in the first year', case when in_first_year is null then 'no' else 'yes' end,
         'placements in the window', placements, 'school moves in mid-year', mid_year_moves,
         'different social workers', workers) as working
from judged
