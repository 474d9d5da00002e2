-- One row each time a child came so far on the way to adoption, in the five financial years that end with the day's.
-- What episodes show and what was recorded is told once: the first E1 of a period of care before a placement order of that
-- period; a run of episodes under A3 to A6 before a placement for adoption that it goes on from; care that ended with E11 or
-- E12 before an adoption order of that period.
with reached as materialized (
  select s.child, s.valid_from as reached_on, s.step as stage, s.evidence
  from adoption_steps s
  where s.step in ('agency-decision', 'match') and s.valid_from >= :first_year_start and s.valid_from < :w1
  union all
  select e.child, e.valid_from, 'placement-order', e.evidence
  from episodes e
  where e.legal_status = 'E1' and e.valid_from >= :first_year_start and e.valid_from < :w1 and not exists (
    select 1 from episodes b
    where b.child = e.child and b.period_from = e.period_from and b.valid_from < e.valid_from and b.legal_status = 'E1')
  union all
  select s.child, s.valid_from, 'placement-order', s.evidence
  from adoption_steps s
  cross join care_periods p on p.child = s.child and p.valid_from = (
    select max(b.valid_from) from care_periods b
    where b.child = s.child and b.valid_from <= s.valid_from)
  where s.step = 'placement-order' and s.valid_from >= :first_year_start and s.valid_from < :w1
    and not exists (
      select 1 from episodes e
      where e.child = s.child and e.period_from = p.valid_from and e.legal_status = 'E1' and e.valid_from <= :as_at)
    and not exists (
      select 1 from adoption_steps b
      where b.child = s.child and b.step = 'placement-order' and b.valid_from >= p.valid_from and b.valid_from < s.valid_from)
  union all
  select e.child, e.valid_from, 'placed', e.evidence
  from episodes e
  where e.placement_type in ('A3', 'A4', 'A5', 'A6') and e.period_from is not null
    and e.valid_from >= :first_year_start and e.valid_from < :w1
    and coalesce((
      select b.home_type from episodes b
      where b.child = e.child and b.period_from = e.period_from and b.valid_from < e.valid_from
      order by b.valid_from desc limit 1), '') not in ('A3', 'A4', 'A5', 'A6')
  union all
  select s.child, s.valid_from, 'placed', s.evidence
  from adoption_steps s
  where s.step = 'placed' and s.valid_from >= :first_year_start and s.valid_from < :w1 and not exists (
    select 1 from episodes e
    where e.child = s.child and e.placement_type in ('A3', 'A4', 'A5', 'A6') and e.period_from is not null
      and e.valid_to > s.valid_from and e.valid_from <= :as_at and not exists (
        select 1 from adoption_steps d
        where d.child = s.child and d.step = 'disrupted' and d.valid_from > s.valid_from and d.valid_from <= e.valid_from))
  union all
  select p.child, p.valid_to, 'adoption-order', p.ended_by
  from care_periods p
  where p.reason_ended in ('E11', 'E12') and p.valid_to >= :first_year_start and p.valid_to < :w1
  union all
  select s.child, s.valid_from, 'adoption-order', s.evidence
  from adoption_steps s
  where s.step = 'adoption-order' and s.valid_from >= :first_year_start and s.valid_from < :w1 and not exists (
    select 1 from care_periods p
    where p.child = s.child and p.reason_ended in ('E11', 'E12') and p.valid_from <= s.valid_from
      and p.valid_to >= s.valid_from and p.valid_to <= :as_at)),
dated as (
  select child, reached_on, stage, group_concat(evidence) as evidence,
         cast(substr(reached_on, 1, 4) as integer) - (substr(reached_on, 6, 2) < '04') as year
  from reached
  group by child, stage, reached_on)
select child, reached_on as considered_on, 'numerator' as outcome, stage as because, null as value, null as exposure,
       printf('%d-%02d', year, (year + 1) % 100) as holder, 0 as start_not_known, evidence,
       json_object('from', :first_year_start, 'to', :as_at, 'stage', stage, 'reached', reached_on, 'financial year', printf('%d-%02d', year, (year + 1) % 100)) as working
from dated
