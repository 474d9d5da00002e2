-- Care leavers who live on with their former foster carers under an arrangement that is open on the day. Only who has turned
-- 18 can stay put, and the duty to support it lasts until 21 (Children Act 1989, s. 23CZA): an arrangement that nobody has
-- ended in the record is over by then, and the older ones are no part of the share.
with asked as materialized (
  select k.*, coalesce(k.not_in, case when k.born > :born_18 then 'under-18' when k.born <= :born_21 then 'aged-21' end) as left_out
  from care_leavers k),
judged as (
  select a.*, case when a.left_out is null then (
           select min(o.valid_from) from observations o
           where o.child = a.child and o.kind = 'staying-put' and o.valid_from <= :as_at and o.valid_to > :as_at) end as since
  from asked a)
select child, :as_at as considered_on,
       case when left_out is not null then 'excluded' when since is not null then 'numerator' else 'denominator' end as outcome,
       case when left_out is not null then left_out when since is not null then 'staying-put' else 'not-staying-put' end as because,
       null as value, null as exposure, null as holder, start_not_known,
       evidence || case when since is not null then (
         select ',' || group_concat(o.evidence) from observations o
         where o.child = judged.child and o.kind = 'staying-put' and o.valid_from <= :as_at and o.valid_to > :as_at) else '' end as evidence,
       json_object('born', born, 'left care', left_on, 'contact last found out', found_on, 'in touch', in_touch,
         'staying put since', since) as working
from judged
