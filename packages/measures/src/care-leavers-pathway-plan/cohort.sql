-- A plan is reviewed at least every six months (Care Leavers Regulations 2010, reg. 7), also that of somebody who refuses
-- contact. One made while still in care counts. Whoever no longer needs the service has no plan to bring up to date.
with planned as materialized (
  select k.*, coalesce(k.not_in, case when k.in_touch = 'NREQ' then 'no-longer-needs-service' end) as left_out,
         (select max(o.valid_from) from observations o
          where o.child = k.child and o.kind = 'pathway-plan' and o.valid_from < :w1) as planned_on
  from care_leavers k)
select child, :as_at as considered_on,
       case when left_out is not null then 'excluded'
         when planned_on >= :planned_from then 'numerator' else 'denominator' end as outcome,
       case when left_out is not null then left_out
         when planned_on is null then 'no-pathway-plan'
         when planned_on >= :planned_from then 'updated-in-six-months' else 'not-updated-in-six-months' end as because,
       null as value, null as exposure, null as holder, start_not_known,
       evidence || coalesce(',' || case when left_out is null then (
         select group_concat(o.evidence) from observations o
         where o.child = planned.child and o.kind = 'pathway-plan' and o.valid_from = planned_on) end, '') as evidence,
       json_object('born', born, 'left care', left_on, 'contact last found out', found_on, 'in touch', in_touch,
         'plan last made or updated', planned_on, 'six months from', :planned_from, 'six months to', :as_at) as working
from planned
