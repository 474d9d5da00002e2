-- Who has the child at :as_at; of several open allocations the latest started is the current one. Evidence: the
-- allocations that the unbroken time is made of, and what ended those that have ended.
current_allocations as materialized (
  select c.child, c.worker, c.unbroken_from,
         case when :with_events then (
           select group_concat(a.evidence || case when a.valid_to <= :as_at then ',' || a.ended_by else '' end)
           from allocations a
           where a.child = c.child and a.role = :role and a.worker = c.worker
             and a.valid_from >= c.unbroken_from and a.valid_from <= c.valid_from) end as evidence
  from (
    -- The greatest of (start, worker): SQLite takes the other columns from the row that holds the maximum.
    select a.child, a.worker, a.unbroken_from, a.valid_from, max(a.valid_from || a.worker)
    from in_care i
    cross join allocations a on a.child = i.child and a.role = :role
      and a.valid_from <= :as_at and a.valid_to > :as_at
    group by i.child) c)
