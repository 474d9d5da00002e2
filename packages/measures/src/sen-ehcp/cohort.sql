-- In care twelve months, of school age (5 to 15, as in the stability measures), with special educational needs provision.
with provided as materialized (
  select i.child, i.bla, i.born, i.start_not_known, i.evidence,
         case when i.born <= :born_5 and i.born > :born_16 and i.bla <= :months_12_before then (
           select group_concat(o.code) from observations o
           where o.child = i.child and o.kind = 'ehc-plan' and o.valid_from <= :as_at and o.valid_to > :as_at) end as provision
  from in_care i),
judged as (
  select *, case
    when born > :born_5 then 'aged-under-5'
    when born <= :born_16 then 'aged-16-or-over'
    when bla > :months_12_before then 'in-care-under-12-months'
    when provision is not null then 'sen-provision'
    else 'no-sen-provision' end as because
  from provided)
select child, :as_at as considered_on,
       case because when 'sen-provision' then 'numerator' when 'no-sen-provision' then 'denominator' else 'excluded' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       evidence || case when :with_events and because = 'sen-provision' then (
         select ',' || group_concat(o.evidence) from observations o
         where o.child = j.child and o.kind = 'ehc-plan' and o.valid_from <= :as_at and o.valid_to > :as_at) else '' end as evidence,
       json_object('born', born, 'in care since', bla, '12 months before the day', :months_12_before, 'provision on the day', provision) as working
from judged j
