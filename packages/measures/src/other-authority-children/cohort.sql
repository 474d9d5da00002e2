-- Children whom other authorities placed in our area and have not taken out of it. A child in our own care is one of ours,
-- and at 18 nobody is in care, even where nobody told us that the placement ended.
with told as materialized (
  select * from observations
  where kind = 'other-authority-child' and valid_from <= :as_at and valid_to > :as_at),
notified as materialized (
  select o.child, c.born, min(o.valid_from) as since, group_concat(distinct o.code) as authorities,
         case when c.born <= :born_18 then 'aged-18-or-over'
           when e.child is not null then 'in-own-care' else 'placed-by-another-authority' end as because,
         coalesce(c.evidence || ',', '') || group_concat(o.evidence) as evidence, e.evidence as care_evidence
  from told o
  left join children c on c.child = o.child
  left join episodes e on e.child = o.child and e.short_break = 0
    and e.valid_from <= :as_at and e.valid_to > :as_at
  group by o.child)
select child, :as_at as considered_on,
       case when because = 'placed-by-another-authority' then 'numerator' else 'excluded' end as outcome,
       because, null as value, null as exposure, null as holder, 0 as start_not_known,
       evidence || case when because = 'in-own-care' then ',' || care_evidence else '' end as evidence,
       json_object('placed here since', since, 'by authority', authorities, 'born', born) as working
from notified
