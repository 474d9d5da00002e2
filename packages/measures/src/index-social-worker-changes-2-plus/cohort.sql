-- Two or more changes of social worker (Children's Commissioner).
select i.child, :as_at as considered_on,
       case when w.child is null then 'excluded' when w.changes >= 2 then 'numerator' else 'denominator' end as outcome,
       case when w.child is null then 'no-worker-in-window'
         when w.changes >= 2 then 'two-or-more-changes' else 'fewer-than-two-changes' end as because,
       null as value, null as exposure, null as holder, i.start_not_known,
       i.evidence || coalesce(',' || w.evidence, '') as evidence,
       json_object('window from', :w0, 'window to', :as_at, 'different social workers', w.workers, 'changes of social worker', w.changes) as working
from in_care i
left join worker_changes w on w.child = i.child
