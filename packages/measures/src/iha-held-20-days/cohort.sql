-- One row a period of care that began in the window: was the initial health assessment held in time? It is due with the
-- first review, 20 working days after care began. Who left before that was owed none; who was never assessed counts.
with assessed as materialized (
  select e.*, first_review_due as due, min(ended_on, adult_on) as until, (
           select min(o.valid_from) from observations o
           where o.child = e.child and o.kind = 'health-assessment' and o.code = 'INITIAL'
             and o.valid_from >= e.bla and o.valid_from < min(e.ended_on, e.adult_on) and o.valid_from <= :as_at) as held
  from entered_care e),
judged as (
  select *, case
    when held <= due then 'held-in-time'
    when held is not null then 'held-late'
    when until <= due and until <= :as_at then 'left-care-before-due'
    when due > :as_at then 'not-yet-due'
    else 'not-held' end as because
  from assessed)
select child, bla as considered_on,
       case because when 'held-in-time' then 'numerator' when 'left-care-before-due' then 'excluded'
         when 'not-yet-due' then 'excluded' else 'denominator' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       evidence || case when because = 'left-care-before-due' and ended_on < adult_on then coalesce((
           select ',' || e.ended_by from episodes e
           where e.child = j.child and e.period_from = j.bla and e.valid_to = j.ended_on), '') else '' end
         || case when :with_events and held is not null then (
           select ',' || group_concat(o.evidence) from observations o
           where o.child = j.child and o.kind = 'health-assessment' and o.code = 'INITIAL' and o.valid_from = j.held) else '' end as evidence,
       json_object('came into care', bla, 'assessment due', due, 'assessed', held) as working
from judged j
