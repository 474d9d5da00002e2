-- In care eighteen months, and the current reviewing officer has had the child for twelve.
with judged as (
  select i.child, i.bla, a.worker, a.unbroken_from, i.start_not_known, i.evidence || coalesce(',' || a.evidence, '') as evidence, case
    when i.bla > :months_18_before then 'in-care-under-18-months'
    when a.child is null then 'no-officer'
    when a.unbroken_from <= :months_12_before then 'same-officer-12-months'
    else 'officer-under-12-months' end as because
  from in_care i
  left join current_allocations a on a.child = i.child)
select child, :as_at as considered_on,
       case because when 'in-care-under-18-months' then 'excluded' when 'same-officer-12-months' then 'numerator'
         else 'denominator' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known, evidence,
       json_object('in care since', bla, '18 months before the day', :months_18_before, 'current reviewing officer', worker, 'unbroken since', unbroken_from, '12 months before the day', :months_12_before) as working
from judged
