-- In care twelve months, and checked by a dentist in them. The yearly return does not say on which day a child was
-- checked: its YES is good for as long as a check of its own day would be.
with checked as materialized (
  select i.child, i.bla, i.start_not_known, i.evidence,
         case when i.bla <= :months_12_before then (
           select max(o.valid_from) from observations o
           where o.child = i.child and o.kind = 'dental-check' and o.valid_from <= :as_at) end as held
  from in_care i),
told as materialized (
  select *, case when bla <= :months_12_before and coalesce(held, '') < :w0 then (
           select max(o.valid_from) from observations o
           where o.child = a.child and o.kind = 'yearly-dental-check' and o.code = 'YES' and o.valid_from <= :as_at) end as said
  from checked a),
judged as (
  select *, case
    when bla > :months_12_before then 'in-care-under-12-months'
    when held >= :w0 then 'checked-in-time'
    when said >= :w0 then 'yearly-return-says-so'
    else 'check-overdue' end as because
  from told)
select child, :as_at as considered_on,
       case because when 'in-care-under-12-months' then 'excluded' when 'check-overdue' then 'denominator'
         else 'numerator' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       evidence || coalesce(',' || case when not :with_events or because = 'in-care-under-12-months' then null
         when because = 'yearly-return-says-so' then (
           select group_concat(o.evidence) from observations o
           where o.child = j.child and o.kind = 'yearly-dental-check' and o.code = 'YES' and o.valid_from = j.said)
         else (
           select group_concat(o.evidence) from observations o
           where o.child = j.child and o.kind = 'dental-check' and o.valid_from = j.held) end, '') as evidence,
       json_object('in care since', bla, '12 months before the day', :months_12_before, 'window from', :w0, 'window to', :as_at, 'last checked', held, 'last yearly return that says so', said) as working
from judged j
