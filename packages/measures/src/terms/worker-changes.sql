-- Children with a social worker in the window: how many different workers (DfE: A, B, A is two), and how many changes
-- started after its first day (Children's Commissioner: A, B, A is two).
worker_changes as materialized (
  select i.child, count(distinct a.worker) as workers,
         sum(a.valid_from > :w0 and coalesce(a.previous_worker <> a.worker, 0)) as changes,
         group_concat(a.evidence) as evidence
  from in_care i
  join allocations a on a.child = i.child and a.role = 'social-worker'
    and a.valid_from < :w1 and a.valid_to > :w0
  group by i.child)
