-- One row a period of care that began in the window: was there a reviewing officer by the fifth working day?
-- An officer named before care began counts from its first day. Nobody can be late before the fifth working day is over: a
-- child who has none yet, or who left care by then without one, is left out.
with entered as materialized (
  select p.child, p.valid_from as bla, min(last.valid_to, birthday(c.born, 18)) as until, p.start_not_known,
         c.evidence || ',' || p.evidence as evidence,
         case when last.valid_to < birthday(c.born, 18) then ',' || last.ended_by else '' end as ended_by,
         add_working_days(p.valid_from, 5) as due
  from care_periods p
  cross join children c on c.child = p.child
  cross join episodes last on last.child = p.child and last.valid_from = (
    select max(e.valid_from) from episodes e
    where e.child = p.child and e.period_from = p.valid_from and e.valid_from <= :as_at)
  where p.valid_from >= :w0 and p.valid_from < :w1 and birthday(c.born, 18) > p.valid_from),
named as materialized (
  select e.*, (
           select max(min(a.valid_from), e.bla) from allocations a
           where a.child = e.child and a.role = 'reviewing-officer' and a.valid_from < e.until
             and a.valid_from <= :as_at and a.valid_to > e.bla) as named_on
  from entered e),
judged as materialized (
  select *, case when named_on <= due then 'named-in-time' when until <= min(due, :as_at) then 'left-before-due'
    when due > :as_at then 'not-yet-due' when named_on is null then 'nobody-named' else 'named-late' end as because
  from named)
select j.child, bla as considered_on,
       case because when 'named-in-time' then 'numerator' when 'named-late' then 'denominator' when 'nobody-named' then 'denominator'
         else 'excluded' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       j.evidence || case when because = 'left-before-due' then j.ended_by else '' end || coalesce((
         select ',' || group_concat(a.evidence) from allocations a
         where a.child = j.child and a.role = 'reviewing-officer' and max(a.valid_from, j.bla) = j.named_on
           and a.valid_to > j.bla), '') as evidence,
       json_object('window from', :w0, 'window to', :as_at, 'came into care', bla, 'fifth working day', due, 'reviewing officer from', named_on) as working
from judged j
