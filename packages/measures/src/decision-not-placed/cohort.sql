-- A decision to place the child for adoption is live, and the child does not live with adopters.
-- Only the latest decision can be live: what closed it closed those before it. A reversal, an adoption order or the end of the
-- period of care in which it was made closes it; a child who comes back needs a decision of its own.
with decided as materialized (
  select i.*, (
           select max(d.valid_from) from adoption_steps d
           where d.child = i.child and d.step = 'agency-decision' and d.valid_from <= :as_at) as decided_on
  from in_care i),
closed as materialized (
  select d.*, case when decided_on is not null then (
           select min(c.valid_from) from adoption_steps c
           where c.child = d.child and c.step in ('plan-reversed', 'adoption-order')
             and c.valid_from >= d.decided_on and c.valid_from <= :as_at) end as closed_on,
         case when decided_on is not null then (
           select max(p.valid_to) from care_periods p
           where p.child = d.child and p.valid_from < d.bla and +p.valid_to > d.decided_on) end as left_care_on
  from decided d),
judged as (
  select *, case when decided_on is null then 'no-decision'
    when closed_on is not null or left_care_on is not null then 'decision-no-longer-live'
    when home_type in ('A3', 'A4', 'A5', 'A6') then 'placed-for-adoption' else 'decided-not-placed' end as because
  from closed)
select j.child, :as_at as considered_on, case because when 'decided-not-placed' then 'numerator' else 'denominator' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       j.evidence || case when decided_on is null then '' else (
         select ',' || group_concat(s.evidence) from adoption_steps s
         where s.child = j.child and (s.step = 'agency-decision' and s.valid_from = j.decided_on
           or s.step in ('plan-reversed', 'adoption-order') and s.valid_from = j.closed_on))
         || coalesce((
           select ',' || p.ended_by from care_periods p
           where p.child = j.child and +p.valid_to = j.left_care_on and j.closed_on is null), '') end as evidence,
       json_object('in care since', bla, 'type of placement', home_type, 'latest agency decision', decided_on, 'reversed or order made', closed_on, 'left care since', left_care_on) as working
from judged j
