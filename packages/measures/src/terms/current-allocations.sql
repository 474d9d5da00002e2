-- Who has the child at :as_at; of several open allocations the latest started is the current one. Evidence: the
-- allocations that the unbroken time is made of, and what ended those that have ended.
current_allocations as materialized (
  select current.child, current.role, current.worker, current.unbroken_from,
         group_concat(a.evidence || case when a.valid_to <= :as_at then ',' || a.ended_by else '' end) as evidence
  from (
    select a.child, a.role, a.worker, a.unbroken_from, a.valid_from,
           row_number() over (partition by a.child, a.role order by a.valid_from desc, a.worker desc) as nth
    from in_care i
    cross join allocations a on a.child = i.child and a.role = :role
      and a.valid_from <= :as_at and a.valid_to > :as_at) current
  cross join allocations a on a.child = current.child and a.role = current.role and a.worker = current.worker
    and a.valid_from >= current.unbroken_from and a.valid_from <= current.valid_from
  where current.nth = 1
  group by current.child)
