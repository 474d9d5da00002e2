-- One row a period of care that ended in the window: for special guardianship? Unaccompanied asylum-seeking children are left out.
-- The day on which care ended is the first one out of it, so a status that ceased with care, as at the 18th birthday, still
-- counts. Where short breaks (V3, V4) follow, care goes on: only the part of it that is measured has ended.
with ended as materialized (
  select p.child, p.valid_to as ended_on, p.reason_ended, p.ended_by, exists (
           select 1 from asylum_seekers u
           where u.child = p.child and u.valid_from < p.valid_to and u.valid_to >= p.valid_to) as alone
  from care_periods p
  where p.valid_to >= :w0 and p.valid_to < :w1 and (p.reason_ended is not null or not exists (
    select 1 from episodes b
    where b.child = p.child and b.valid_from = p.valid_to and b.short_break = 1))),
judged as (
  select *, case when alone then 'uasc'
    when reason_ended in ('E43', 'E44', 'E45', 'E46', 'E47', 'E48') then 'special-guardianship' else 'left-otherwise' end as because
  from ended)
select j.child, ended_on as considered_on,
       case because when 'special-guardianship' then 'numerator' when 'left-otherwise' then 'denominator' else 'excluded' end as outcome,
       because, null as value, null as exposure, null as holder, 0 as start_not_known,
       j.ended_by || case when because = 'uasc' then (
         select ',' || u.evidence from asylum_seekers u where u.child = j.child) else '' end as evidence,
       json_object('window from', :w0, 'window to', :as_at, 'care ended', ended_on, 'reason care ended', reason_ended) as working
from judged j
