-- Care leavers who live on with their former foster carers under an arrangement that is open on the day.
select l.child, :as_at as considered_on,
       case when l.not_in is not null then 'excluded'
         when l.child in (
           select o.child from observations o
           where o.kind = 'staying-put' and o.valid_from <= :as_at and o.valid_to > :as_at)
         then 'numerator' else 'denominator' end as outcome,
       case when l.not_in is not null then l.not_in
         when l.child in (
           select o.child from observations o
           where o.kind = 'staying-put' and o.valid_from <= :as_at and o.valid_to > :as_at)
         then 'staying-put' else 'not-staying-put' end as because,
       null as value, null as exposure, null as holder, l.start_not_known,
       l.evidence || coalesce(',' || case when l.not_in is null then (
         select group_concat(o.evidence) from observations o
         where o.child = l.child and o.kind = 'staying-put' and o.valid_from <= :as_at and o.valid_to > :as_at) end, '') as evidence,
       json_object('born', l.born, 'left care', l.left_on, 'contact last found out', l.found_on, 'in touch', l.in_touch,
         'staying put since', (
           select min(o.valid_from) from observations o
           where o.child = l.child and o.kind = 'staying-put' and o.valid_from <= :as_at and o.valid_to > :as_at)) as working
from care_leavers l
