-- Changes of placement as the Children's Commissioner counts them (2019): episodes with RNE S, P or B that start after
-- the first day of the window, except the child's first such episode of the window when that one is S.
placement_changes as materialized (
  select e.child, count(*) as changes, group_concat(e.evidence) filter (where :with_events) as evidence
  from in_care i
  cross join episodes e on e.child = i.child and e.short_break = 0 and e.reason in ('S', 'P', 'B')
    and e.valid_from > :w0 and e.valid_from < :w1
  where not (e.reason = 'S' and not exists (
    select 1 from episodes x
    where x.child = e.child and x.short_break = 0 and x.reason in ('S', 'P', 'B')
      and x.valid_from < e.valid_from and x.valid_to > :w0))
  group by i.child)
