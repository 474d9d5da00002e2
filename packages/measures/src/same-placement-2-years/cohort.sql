-- In care two and a half years, under 16, and two years in one placement; or placed for adoption straight after it.
with current as (
  select i.*, p.evidence as placement_evidence,
         case when home.child is null then p.valid_from else home.valid_from end as placement_from,
         case when home.child is null then p.previous_from else home.previous_from end as previous_from, (
           select before.evidence from placements before
           where before.child = i.child and before.policy = :policy
             and before.valid_from = coalesce(home.previous_from, p.previous_from)) as previous_evidence
  from in_care i
  left join placements p on p.child = i.child and p.policy = :policy
    and p.valid_from <= :as_at and p.valid_to > :as_at
  left join placements home on home.child = i.child and home.policy = :policy and home.valid_from = p.away_from
    and p.away_until > :as_at),
judged as (
  select *, case
    when born <= :born_16 then 'aged-16-or-over'
    when bla > :days_913_before then 'in-care-under-913-days'
    when placement_from <= :days_730_before then 'in-placement-730-days'
    when home_type in ('A3', 'A4', 'A5', 'A6') and previous_from <= :days_730_before
      then 'placed-for-adoption-after-730-days'
    else 'in-placement-under-730-days' end as because
  from current)
select child, :as_at as considered_on,
       case because when 'aged-16-or-over' then 'excluded' when 'in-care-under-913-days' then 'excluded'
         when 'in-placement-under-730-days' then 'denominator' else 'numerator' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       evidence || coalesce(',' || placement_evidence, '') || case when because in (
           'placed-for-adoption-after-730-days', 'in-placement-under-730-days') and home_type in ('A3', 'A4', 'A5', 'A6')
         then coalesce(',' || previous_evidence, '') else '' end as evidence,
       json_object('born', born, 'in care since', bla, 'type of placement', home_type, 'current placement since', placement_from, 'placement before it since', previous_from, '730 days before the day', :days_730_before, '913 days before the day', :days_913_before) as working
from judged
