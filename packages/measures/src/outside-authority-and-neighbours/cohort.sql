-- The current placement lies in the area of an authority that is neither our own nor borders it. Where nobody said, the
-- child stays in the denominator.
with adjoining as (
  select of_whom, evidence from authority_facts
  where kind = 'adjoining-authority' and valid_from <= :as_at and valid_to > :as_at),
judged as (
  select *, substr(area, 11) as authority,
         case when area is null then 'location-not-known'
           when substr(area, 11) = :authority then 'in-own-area'
           when substr(area, 11) in (select of_whom from adjoining) then 'in-adjoining-area'
           else 'beyond-adjoining-areas' end as because,
         case when :with_events then (
           select o.evidence from observations o
           where o.child = l.child and o.kind = 'placement-location' and o.code is not null
             and o.valid_from = substr(l.area, 1, 10) limit 1) end as location_evidence
  from placement_area l)
select child, :as_at as considered_on,
       case when because = 'beyond-adjoining-areas' then 'numerator' else 'denominator' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       evidence || coalesce(',' || location_evidence, '')
         || case when because in ('in-adjoining-area', 'beyond-adjoining-areas')
           then coalesce((select ',' || evidence from adjoining limit 1), '') else '' end as evidence,
       json_object('in care since', bla, 'current placement since', placed_from, 'area', authority, 'own area', :authority) as working
from judged
