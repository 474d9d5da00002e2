-- Who has the child at :as_at; of several open allocations the latest started is the current one.
current_allocations as materialized (
  select child, role, worker, unbroken_from, evidence
  from (
    select a.child, a.role, a.worker, a.unbroken_from, a.evidence,
           row_number() over (partition by a.child, a.role order by a.valid_from desc, a.worker desc) as nth
    from in_care i
    join allocations a on a.child = i.child and a.role = :role
      and a.valid_from <= :as_at and a.valid_to > :as_at)
  where nth = 1)
