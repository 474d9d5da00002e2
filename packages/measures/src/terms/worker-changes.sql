-- Children with a social worker in the window: how many different workers (DfE: A, B, A is two), and how many changes
-- started after its first day (Children's Commissioner: A, B, A is two). Evidence: what began and ended the allocations
-- of the window, and of a change what began the one before it.
worker_changes as materialized (
  select i.child, count(distinct a.worker) as workers,
         sum(a.valid_from > :w0 and coalesce(a.previous_worker <> a.worker, 0)) as changes,
         group_concat(a.evidence || case when a.valid_to <= :as_at then ',' || a.ended_by else '' end
           || case when a.valid_from > :w0 and a.previous_worker <> a.worker then (
             select ',' || b.evidence from allocations b
             where b.child = a.child and b.role = a.role
               and (b.valid_from, b.valid_to, b.worker) < (a.valid_from, a.valid_to, a.worker)
             order by b.valid_from desc, b.valid_to desc, b.worker desc limit 1) else '' end)
           filter (where :with_events) as evidence
  from in_care i
  cross join allocations a on a.child = i.child and a.role = 'social-worker'
    and a.valid_from < :w1 and a.valid_to > :w0
  group by i.child)
