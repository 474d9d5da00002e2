-- In care twelve months, and assessed in the last six (under five on the day) or twelve. The yearly return does not say
-- on which day a child was assessed: its YES is good for as long as an assessment of its own day would be.
with assessed as materialized (
  select i.child, i.bla, i.start_not_known, i.evidence,
         case when i.born > :born_5 then :six_months_from else :w0 end as since,
         case when i.bla <= :months_12_before then (
           select max(o.valid_from) from observations o
           where o.child = i.child and o.kind = 'health-assessment' and o.valid_from <= :as_at) end as held
  from in_care i),
told as materialized (
  select *, case when bla <= :months_12_before and coalesce(held, '') < since then (
           select max(o.valid_from) from observations o
           where o.child = a.child and o.kind = 'yearly-health-assessment' and o.code = 'YES' and o.valid_from <= :as_at) end as said
  from assessed a),
judged as (
  select *, case
    when bla > :months_12_before then 'in-care-under-12-months'
    when held >= since then 'assessed-in-time'
    when said >= since then 'yearly-return-says-so'
    else 'assessment-overdue' end as because
  from told)
select child, :as_at as considered_on,
       case because when 'in-care-under-12-months' then 'excluded' when 'assessment-overdue' then 'denominator'
         else 'numerator' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       evidence || coalesce(',' || case when not :with_events or because = 'in-care-under-12-months' then null
         when because = 'yearly-return-says-so' then (
           select group_concat(o.evidence) from observations o
           where o.child = j.child and o.kind = 'yearly-health-assessment' and o.code = 'YES' and o.valid_from = j.said)
         else (
           select group_concat(o.evidence) from observations o
           where o.child = j.child and o.kind = 'health-assessment' and o.valid_from = j.held) end, '') as evidence,
       json_object('in care since', bla, '12 months before the day', :months_12_before, 'assessed from', since, 'to', :as_at, 'last assessed', held, 'last yearly return that says so', said) as working
from judged j
