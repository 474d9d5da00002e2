-- Changes of placement as the Children's Commissioner counts them (2019): episodes with RNE S, P or B that start after
-- the first day of the window, except the child's first such episode of the window when that one is S.
placement_changes as materialized (
  select child, count(*) as changes, group_concat(evidence) as evidence
  from (
    select e.child, e.valid_from, e.reason, e.evidence,
           row_number() over (partition by e.child order by e.valid_from) as nth
    from in_care i
    cross join episodes e on e.child = i.child and e.short_break = 0 and e.reason in ('S', 'P', 'B')
      and e.valid_from < :w1 and e.valid_to > :w0)
  where valid_from > :w0 and not (nth = 1 and reason = 'S')
  group by child)
