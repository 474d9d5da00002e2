-- One row a placement for adoption begun in the window: did it end before an adoption order?
-- It is a run of episodes under A3 to A6 (a temporary stay does not interrupt it), or, where no such run shows it, a placement
-- for adoption as it was recorded. It ends where the child lives under another type of placement or leaves care, or with a
-- recorded disruption. A death (E2) or a move to another authority's care (E3) is no breakdown.
with runs as materialized (
  select e.child, e.valid_from as placed_on, e.period_from as bla, e.evidence, (
           select min(n.valid_from) from episodes n
           where n.child = e.child and n.period_from = e.period_from and n.valid_from > e.valid_from and n.valid_from <= :as_at
             and coalesce(n.home_type, '') not in ('A3', 'A4', 'A5', 'A6')) as left_on
  from episodes e
  where e.period_from is not null and e.placement_type in ('A3', 'A4', 'A5', 'A6') and e.valid_from >= :w0 and e.valid_from < :w1
    and coalesce((
      select b.home_type from episodes b
      where b.child = e.child and b.period_from = e.period_from and b.valid_from < e.valid_from
      order by b.valid_from desc limit 1), '') not in ('A3', 'A4', 'A5', 'A6')),
told as materialized (
  select s.child, s.valid_from as placed_on, (
           select max(p.valid_from) from care_periods p
           where p.child = s.child and p.valid_from <= s.valid_from) as bla,
         group_concat(s.evidence) as evidence, null as left_on
  from adoption_steps s
  where s.step = 'placed' and s.valid_from >= :w0 and s.valid_from < :w1 and not exists (
    select 1 from episodes e
    where e.child = s.child and e.placement_type in ('A3', 'A4', 'A5', 'A6') and e.period_from is not null
      and e.valid_to > s.valid_from and e.valid_from <= :as_at and not exists (
        select 1 from adoption_steps d
        where d.child = s.child and d.step = 'disrupted' and d.valid_from > s.valid_from and d.valid_from <= e.valid_from))
  group by s.child, s.valid_from),
ended as materialized (
  select r.*, last.reason_ceased, last.ended_by,
         coalesce(left_on, case when last.valid_to <= :as_at then last.valid_to end) as until
  from (select * from runs union all select * from told) r
  left join episodes last on last.child = r.child and last.valid_to > r.placed_on and last.valid_from = (
    select max(e.valid_from) from episodes e
    where e.child = r.child and e.period_from = r.bla and e.valid_from <= :as_at)),
ordered as materialized (
  select e.*, coalesce((
           select min(s.valid_from) from adoption_steps s
           where s.child = e.child and s.step = 'adoption-order' and s.valid_from >= e.placed_on
             and s.valid_from <= coalesce(e.until, :as_at)),
           case when left_on is null and reason_ceased in ('E11', 'E12') then until end) as ordered_on
  from ended e),
disrupted as materialized (
  select o.*, (
           select min(s.valid_from) from adoption_steps s
           where s.child = o.child and s.step = 'disrupted' and s.valid_from > o.placed_on
             and s.valid_from <= coalesce(o.ordered_on, o.until, :as_at)) as disrupted_on
  from ordered o),
judged as materialized (
  select *, case when disrupted_on is not null then 'disrupted' when ordered_on is not null then 'order-made'
    when until is null then 'goes-on' when left_on is null and reason_ceased in ('E2', 'E3') then 'died-or-transferred'
    else 'left-without-order' end as because
  from disrupted)
select j.child, placed_on as considered_on,
       case when because in ('disrupted', 'left-without-order') then 'numerator' else 'denominator' end as outcome, because,
       null as value, null as exposure, null as holder, 0 as start_not_known,
       j.evidence || coalesce(',' || case
         when because = 'goes-on' then null
         when because = 'left-without-order' and left_on is not null then (
           select n.evidence from episodes n where n.child = j.child and n.valid_from = j.left_on)
         else coalesce((
           select group_concat(s.evidence) from adoption_steps s
           where s.child = j.child and (j.because = 'disrupted' and s.step = 'disrupted' and s.valid_from = j.disrupted_on
             or j.because = 'order-made' and s.step = 'adoption-order' and s.valid_from = j.ordered_on)), j.ended_by) end, '') as evidence,
       json_object('window from', :w0, 'window to', :as_at, 'placed for adoption', placed_on, 'disruption recorded', disrupted_on, 'adoption order', ordered_on, 'no longer placed', until) as working
from judged j
