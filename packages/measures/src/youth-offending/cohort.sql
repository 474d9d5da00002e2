-- Children in care whom the youth offending service works with on the day.
select i.child, :as_at as considered_on,
       case when i.child in (
         select o.child from observations o
         where o.kind = 'youth-offending' and o.valid_from <= :as_at and o.valid_to > :as_at)
         then 'numerator' else 'denominator' end as outcome,
       case when i.child in (
         select o.child from observations o
         where o.kind = 'youth-offending' and o.valid_from <= :as_at and o.valid_to > :as_at)
         then 'open-to-youth-offending' else 'not-open-to-youth-offending' end as because,
       null as value, null as exposure, null as holder, i.start_not_known,
       i.evidence || coalesce(',' || (
         select group_concat(o.evidence) from observations o
         where o.child = i.child and o.kind = 'youth-offending' and o.valid_from <= :as_at and o.valid_to > :as_at), '') as evidence,
       json_object('in care since', i.bla, 'open to youth offending since', (
         select min(o.valid_from) from observations o
         where o.child = i.child and o.kind = 'youth-offending' and o.valid_from <= :as_at and o.valid_to > :as_at)) as working
from in_care i
