-- In care twelve months, aged 16 or 17, and NEET by the latest status; of two on a day NEET counts, so that a doubt does
-- not flatter. Nobody in care is 18.
with latest as materialized (
  select i.child, i.bla, i.born, i.start_not_known, i.evidence,
         case when i.born <= :born_16 and i.bla <= :months_12_before then (
           select max(o.valid_from) from observations o
           where o.child = i.child and o.kind = 'education-status' and o.valid_from <= :as_at) end as observed
  from in_care i),
statuses as materialized (
  select l.*, case when observed is not null then (
           select max(o.code = 'NEET') from observations o
           where o.child = l.child and o.kind = 'education-status' and o.valid_from = l.observed) end as is_neet
  from latest l),
judged as (
  select *, case
    when born > :born_16 then 'aged-under-16'
    when bla > :months_12_before then 'in-care-under-12-months'
    when observed is null then 'status-not-known'
    when is_neet then 'neet'
    else 'not-neet' end as because
  from statuses)
select child, :as_at as considered_on,
       case because when 'neet' then 'numerator' when 'not-neet' then 'denominator' else 'excluded' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       evidence || case when :with_events and observed is not null then (
         select ',' || group_concat(o.evidence) from observations o
         where o.child = j.child and o.kind = 'education-status' and o.valid_from = j.observed
           and (o.code = 'NEET' or not is_neet)) else '' end as evidence,
       json_object('born', born, 'in care since', bla, '12 months before the day', :months_12_before, 'status last observed', observed, 'NEET', case is_neet when 1 then 'yes' when 0 then 'no' end) as working
from judged j
