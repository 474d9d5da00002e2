-- One row an interview due in the window: was it held by the third working day? One that was not has until then, so it is
-- left out before; the measure of interviews completed leaves out the same ones.
with interviews as materialized (
  select o.child, o.valid_from as due_from, case when o.valid_to <= :as_at then o.valid_to end as answered,
         case when o.valid_to <= :as_at then o.code end as answer,
         exists (
           select 1 from episodes e
           where e.child = o.child and e.short_break = 0 and e.valid_from <= o.valid_from and e.valid_to >= o.valid_from)
           and (c.born > :born_18 or coalesce(birthday(c.born, 18) > o.valid_from, 1)) as in_care,
         -- The interview alone may say from which day it was due.
         coalesce(c.evidence || ',', '') || coalesce(nullif(o.evidence, ''), o.ended_by)
           || case when o.valid_to <= :as_at then ',' || o.ended_by else '' end as evidence,
         case when :with_events then (
           select e.evidence from episodes e
           where e.child = o.child and e.short_break = 0 and e.valid_from <= o.valid_from and e.valid_to >= o.valid_from
           order by e.valid_from desc limit 1) end as care_evidence
  from observations o
  left join children c on c.child = o.child
  where o.kind = 'return-interview' and o.valid_from >= :w0 and o.valid_from < :w1),
timed as materialized (
  select *, add_working_days(due_from, 3) as due_by
  from interviews),
judged as materialized (
  select *,
         case when not in_care then 'not-in-care'
           when answer = 'HELD' and answered <= due_by then 'held-within-3-working-days'
           when answer = 'HELD' then 'held-later'
           when due_by > :as_at then 'not-yet-due'
           when answer = 'DECLINED' then 'declined' else 'not-held' end as because
  from timed)
select child, due_from as considered_on,
       case because when 'held-within-3-working-days' then 'numerator' when 'not-in-care' then 'excluded'
         when 'not-yet-due' then 'excluded' else 'denominator' end as outcome,
       because, null as value, null as exposure, null as holder, 0 as start_not_known,
       evidence || coalesce(',' || care_evidence, '') as evidence,
       json_object('window from', :w0, 'window to', :as_at, 'due from', due_from, 'third working day', due_by, 'answered', answered, 'answer', answer) as working
from judged
