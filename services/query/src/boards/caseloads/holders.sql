-- Each child in care and who has it in a role on the day; null when nobody. The team is what the current allocation of a
-- social worker says, as it was put right last. last_left: when the last one in this period of care went.
with holders as materialized (
  select i.child, i.bla, a.worker, case when :role = 'social-worker' then (
           select o.evidence from allocation o
           where o.authority = :authority and o.child = i.child and o.role = :role and o.worker = a.worker
             and o.valid_from <= :as_at and o.valid_to > :as_at
             and o.recorded_from <= :known_at and o.recorded_to > :known_at
           order by o.valid_from desc limit 1) end as evidence
  from in_care i
  left join current_allocations a on a.child = i.child)
select h.child, h.bla, h.worker, case when h.evidence is not null then (
         select json_extract(f.detail, '$.team') from fact f
         where f.authority = :authority and f.child = h.child and instr(h.evidence, f.event_id) > 0
         order by f.revision desc limit 1) end as team, case when h.worker is null then (
         select max(b.valid_to) from allocations b
         where b.child = h.child and b.role = :role and b.valid_to <= :as_at and b.valid_to > h.bla) end as last_left
from holders h
