-- One row an education, health and care plan issued since 1 September. Care is looked at on the day of the request, from
-- which the twenty weeks run: where the child lives when the plan comes does not matter.
with issued as materialized (
  select child, valid_from as requested, valid_to as issued, days_between(valid_from, valid_to) as days,
         evidence || ',' || ended_by as evidence
  from observations
  where kind = 'ehc-assessment' and valid_from <= :as_at and code = 'ISSUED'
    and valid_to >= :academic_start and valid_to <= :as_at),
judged as (
  select i.*, p.start_not_known, c.evidence || ',' || p.evidence || ',' || e.evidence as care_evidence, case
    when p.child is null or birthday(c.born, 18) <= i.requested then 'not-in-care-when-requested'
    when i.days <= 140 then 'issued-in-20-weeks'
    else 'issued-after-20-weeks' end as because
  from issued i
  left join children c on c.child = i.child
  left join episodes e on e.child = i.child and e.short_break = 0 and e.valid_from <= i.requested and e.valid_to > i.requested
  left join care_periods p on p.child = i.child and p.valid_from = e.period_from)
select child, issued as considered_on,
       case because when 'issued-in-20-weeks' then 'numerator' when 'issued-after-20-weeks' then 'denominator'
         else 'excluded' end as outcome,
       because, null as value, null as exposure, null as holder,
       case because when 'not-in-care-when-requested' then 0 else start_not_known end as start_not_known,
       case because when 'not-in-care-when-requested' then '' else care_evidence || ',' end || evidence as evidence,
       json_object('requested', requested, 'plan issued', issued, 'days', days, 'issued since', :academic_start) as working
from judged
