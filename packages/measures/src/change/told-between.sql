-- What was told of these children after one moment and up to another. Of a correction that took effect, the fact it
-- corrects and whether that had been known at the first moment; an approval stands for the correction it approves.
with told as (
  select authority, child, event_id, type, corrects, revision
  from fact
  where authority = :authority and child in (select value from json_each(:children))
    and recorded_at > :after and recorded_at <= :until
    and type not in ('CorrectionProposed', 'CorrectionRejected')),
aimed as (
  select t.child, t.event_id, t.authority, coalesce(p.corrects, t.corrects) as corrects
  from told t
  left join fact p on t.type = 'CorrectionApproved' and p.authority = t.authority and p.child = t.child
    and p.event_id = t.corrects)
select a.child, a.event_id as id, a.corrects,
       exists (
         select 1 from fact f
         where f.authority = a.authority and f.child = a.child and f.event_id = a.corrects
           and f.recorded_at <= :after) as was_known
from aimed a
