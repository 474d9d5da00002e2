-- Children in care with a reviewing officer, shared among the officers who have any, or among their full-time
-- equivalents (in hundredths) where the authority records them: the paper's 26.2 officers are no count of people.
select i.child, :as_at as considered_on,
       case when a.child is null then 'excluded' else 'numerator' end as outcome,
       case when a.child is null then 'no-officer' else 'has-officer' end as because,
       null as value, o.hundredths as exposure, a.worker as holder, i.start_not_known,
       i.evidence || coalesce(',' || a.evidence, '') || coalesce(',' || o.evidence, '') as evidence,
       json_object('in care since', i.bla, 'current reviewing officer', a.worker) as working
from in_care i
left join current_allocations a on a.child = i.child
left join (
  select cast(round(amount * 100) as integer) as hundredths, evidence from authority_facts
  where kind = 'reviewing-officers' and valid_from <= :as_at and valid_to > :as_at) o
