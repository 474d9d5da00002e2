-- One row a period of care that began in the window: was there a reviewing officer by the fifth working day?
-- An officer named before care began counts from its first day. Nobody can be late before the fifth working day is over: a
-- child who has none yet, or who left care by then without one, is left out.
with named as materialized (
  select e.*, add_working_days(bla, 5) as due, min(ended_on, adult_on) as until, (
           select max(min(a.valid_from), e.bla) from allocations a
           where a.child = e.child and a.role = 'reviewing-officer' and a.valid_from < min(e.ended_on, e.adult_on)
             and a.valid_from <= :as_at and a.valid_to > e.bla) as named_on
  from entered_care e),
judged as (
  select *, case when named_on <= due then 'named-in-time' when until <= min(due, :as_at) then 'left-before-due'
    when due > :as_at then 'not-yet-due' when named_on is null then 'nobody-named' else 'named-late' end as because
  from named)
select j.child, bla as considered_on,
       case because when 'named-in-time' then 'numerator' when 'named-late' then 'denominator' when 'nobody-named' then 'denominator'
         else 'excluded' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       j.evidence || case when because = 'left-before-due' and ended_on < adult_on then coalesce((
         select ',' || e.ended_by from episodes e
         where e.child = j.child and e.period_from = j.bla and e.valid_to = j.ended_on), '') else '' end || coalesce((
         select ',' || group_concat(a.evidence) from allocations a
         where a.child = j.child and a.role = 'reviewing-officer' and max(a.valid_from, j.bla) = j.named_on
           and a.valid_to > j.bla), '') as evidence,
       json_object('window from', :w0, 'window to', :as_at, 'came into care', bla, 'fifth working day', due, 'reviewing officer from', named_on) as working
from judged j
