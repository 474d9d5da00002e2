-- Each child in care and who has it in a role on the day; null when nobody. team: the one in which the worker has the child.
-- last_left: when the last one in this period of care went.
select i.child, i.bla, a.worker, case when a.worker is not null then (
         select o.team from allocations o
         where o.child = i.child and o.role = :role and o.worker = a.worker
           and o.valid_from <= :as_at and o.valid_to > :as_at
         order by o.valid_from desc limit 1) end as team, case when a.worker is null then (
         select max(b.valid_to) from allocations b
         where b.child = i.child and b.role = :role and b.valid_to <= :as_at and b.valid_to > i.bla) end as last_left
from in_care i
left join current_allocations a on a.child = i.child
