-- One row an agency decision made in the window: how long after adoption had become the plan?
-- The clock starts with the first review that made adoption the plan since it was last reversed: a later review that confirms
-- the plan does not start it again. A reversal on the day of a decision undoes that decision, so it starts no clock for it.
with decided as materialized (
  select d.child, d.valid_from as decided_on, group_concat(d.evidence) as evidence, (
           select max(r.valid_from) from adoption_steps r
           where r.child = d.child and r.step = 'plan-reversed' and r.valid_from < d.valid_from) as reversed_on
  from adoption_steps d
  where d.step = 'agency-decision' and d.valid_from >= :w0 and d.valid_from < :w1
  group by d.child, d.valid_from),
planned as materialized (
  select d.*, (
           select min(p.valid_from) from adoption_steps p
           where p.child = d.child and p.step = 'plan' and p.valid_from <= d.decided_on
             and p.valid_from >= coalesce(d.reversed_on, '')) as planned_on
  from decided d),
judged as materialized (
  select *, case when planned_on is null then 'plan-not-known' when days_between(planned_on, decided_on) <= 56 then 'within-8-weeks'
    else 'after-8-weeks' end as because
  from planned)
select j.child, decided_on as considered_on,
       case because when 'plan-not-known' then 'excluded' when 'within-8-weeks' then 'numerator' else 'denominator' end as outcome,
       because, null as value, null as exposure, null as holder, 0 as start_not_known,
       j.evidence || coalesce((
         select ',' || group_concat(s.evidence) from adoption_steps s
         where s.child = j.child and (s.step = 'plan' and s.valid_from = j.planned_on
           or s.step = 'plan-reversed' and s.valid_from = j.reversed_on)), '') as evidence,
       json_object('window from', :w0, 'window to', :as_at, 'plan last reversed', reversed_on, 'adoption became the plan', planned_on, 'agency decision', decided_on, 'days between', days_between(planned_on, decided_on)) as working
from judged j
