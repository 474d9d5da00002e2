-- One row an interview due in the window: was it held? One that was not has until the third working day to be, so it is
-- left out until then; the measure of interviews in three working days leaves out the same ones.
with judged as (
  select *,
         case when not in_care then 'not-in-care' when answer = 'HELD' then 'held'
           when due_by > :as_at then 'not-yet-due'
           when answer = 'DECLINED' then 'declined' else 'not-held' end as because
  from return_interviews)
select child, due_from as considered_on,
       case because when 'held' then 'numerator' when 'not-in-care' then 'excluded' when 'not-yet-due' then 'excluded'
         else 'denominator' end as outcome,
       because, null as value, null as exposure, null as holder, 0 as start_not_known,
       evidence || coalesce(',' || care_evidence, '') as evidence,
       json_object('window from', :w0, 'window to', :as_at, 'due from', due_from, 'answered', answered, 'answer', answer) as working
from judged
