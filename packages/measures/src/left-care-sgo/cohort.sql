-- One row a period of care that ended in the window: for special guardianship (E45 to E48, before 2018 E43 and E44)?
-- Where short breaks (V3, V4) follow, care goes on: only the part of it that is measured has ended.
with ended as materialized (
  select p.child, p.valid_to as ended_on, p.reason_ended, p.ended_by
  from care_periods p
  where p.valid_to >= :w0 and p.valid_to < :w1 and (p.reason_ended is not null or not exists (
    select 1 from episodes b
    where b.child = p.child and b.valid_from = p.valid_to and b.short_break = 1))),
judged as (
  select *, case when reason_ended in ('E43', 'E44', 'E45', 'E46', 'E47', 'E48') then 'special-guardianship' else 'left-otherwise' end as because
  from ended)
select child, ended_on as considered_on,
       case because when 'special-guardianship' then 'numerator' else 'denominator' end as outcome,
       because, null as value, null as exposure, null as holder, 0 as start_not_known, ended_by as evidence,
       json_object('window from', :w0, 'window to', :as_at, 'care ended', ended_on, 'reason care ended', reason_ended) as working
from judged
