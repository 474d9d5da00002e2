-- One row an interview due in the window: was it held by the third working day? One that was not has until then, so it is
-- left out before; the measure of interviews completed leaves out the same ones.
with judged as (
  select *,
         case when not in_care then 'not-in-care'
           when answer = 'HELD' and answered <= due_by then 'held-within-3-working-days'
           when answer = 'HELD' then 'held-later'
           when due_by > :as_at then 'not-yet-due'
           when answer = 'DECLINED' then 'declined' else 'not-held' end as because
  from return_interviews)
select child, due_from as considered_on,
       case because when 'held-within-3-working-days' then 'numerator' when 'not-in-care' then 'excluded'
         when 'not-yet-due' then 'excluded' else 'denominator' end as outcome,
       because, null as value, null as exposure, null as holder, 0 as start_not_known,
       evidence || coalesce(',' || care_evidence, '') as evidence,
       json_object('window from', :w0, 'window to', :as_at, 'due from', due_from, 'third working day', due_by, 'answered', answered, 'answer', answer) as working
from judged
