-- The current placement lies in the area of another authority. Where nobody said, the child stays in the denominator: the
-- share is of all children in care, and an unknown place is not one we know to be elsewhere.
with judged as (
  select *, substr(area, 11) as authority,
         case when area is null then 'location-not-known'
           when substr(area, 11) = :authority then 'in-own-area' else 'outside-own-area' end as because,
         case when :with_events then (
           select o.evidence from observations o
           where o.child = l.child and o.kind = 'placement-location' and o.code is not null
             and o.valid_from = substr(l.area, 1, 10) limit 1) end as location_evidence
  from placement_area l)
select child, :as_at as considered_on,
       case when because = 'outside-own-area' then 'numerator' else 'denominator' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       evidence || coalesce(',' || location_evidence, '') as evidence,
       json_object('in care since', bla, 'current placement since', placed_from, 'area', authority, 'own area', :authority) as working
from judged
