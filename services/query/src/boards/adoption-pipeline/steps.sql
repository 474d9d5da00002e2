-- What is known, of each child in care, of the way to adoption in this period of care: one row a step that was recorded, and
-- one row ('episodes') for what the episodes show: the placement order (first E1), and living with adopters (the run of
-- A3 to A6 that lasts on the day; a child away on a temporary stay still lives with them).
with shown as (
  select i.child, i.bla, i.start_not_known, (
           select min(e.valid_from) from episodes e
           where e.child = i.child and e.period_from = i.bla and e.legal_status = 'E1' and e.valid_from <= :as_at) as order_from, (
           select e.legal_status = 'E1' from episodes e
           where e.child = i.child and e.valid_from <= :as_at and e.valid_to > :as_at and e.short_break = 0) as order_stands,
         case when i.home_type in ('A3', 'A4', 'A5', 'A6') then (
           select min(e.valid_from) from episodes e
           where e.child = i.child and e.period_from = i.bla and e.valid_from <= :as_at and e.valid_from > coalesce((
             select max(x.valid_from) from episodes x
             where x.child = i.child and x.period_from = i.bla and x.valid_from <= :as_at
               and coalesce(x.home_type, '') not in ('A3', 'A4', 'A5', 'A6')), '')) end as placed_from, (
           select p.valid_from from observations p
           where p.child = i.child and p.kind = 'permanence-plan' and p.code = 'ADOPTION'
             and p.valid_from <= :as_at and p.valid_to > :as_at) as plan_from
  from in_care i)
select s.child, s.bla, s.start_not_known, a.valid_from as day, a.step,
       null as order_from, null as order_stands, null as placed_from, null as plan_from
from shown s
cross join adoption_steps a on a.child = s.child and a.valid_from <= :as_at
  and (a.valid_from >= s.bla or s.start_not_known = 1)
union all
select child, bla, start_not_known, bla, 'episodes', order_from, coalesce(order_stands, 0), placed_from, plan_from
from shown
where order_from is not null or placed_from is not null or plan_from is not null
