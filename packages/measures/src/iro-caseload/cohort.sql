-- Children in care with a reviewing officer, shared among the officers who have any.
select i.child, :as_at as considered_on,
       case when a.child is null then 'excluded' else 'numerator' end as outcome,
       case when a.child is null then 'no-officer' else 'has-officer' end as because,
       null as value, null as exposure, a.worker as holder, i.start_not_known,
       i.evidence || coalesce(',' || a.evidence, '') as evidence,
       json_object('in care since', i.bla, 'current reviewing officer', a.worker) as working
from in_care i
left join current_allocations a on a.child = i.child
