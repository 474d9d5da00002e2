-- One row a child of a group of siblings placed in the window under a plan to live together: do they?
-- A group is judged on the last day in the window on which one of its children moved in somewhere (a temporary stay is no
-- home), and by the children in care that day whose record does not say APART. Each child's record is a stream of its own:
-- one home is one carer household or setting by its pseudonym. Where a record names neither, moving in on one day, into one
-- type of placement of one provider, is the most that two records can share, and is taken for one home.
with last_placed as materialized (
  select g.reference as siblings, max(p.valid_from) as placed_on
  from observations g
  cross join placements p on p.child = g.child and p.policy = 'carer'
    and p.valid_from >= max(g.valid_from, :w0) and p.valid_from < min(g.valid_to, :w1)
  cross join episodes e on e.child = p.child and e.valid_from = p.valid_from
  where g.kind = 'sibling-group' and g.valid_from <= :as_at and g.code = 'TOGETHER'
    and e.placement_type not in ('T0', 'T1', 'T2', 'T3', 'T4')
  group by g.reference),
members as materialized (
  select l.siblings, l.placed_on, g.child, group_concat(g.evidence) as evidence,
         case when p.away_until > l.placed_on then p.away_from else p.valid_from end as home_from
  from observations g
  cross join last_placed l on l.siblings = g.reference and g.valid_from <= l.placed_on and g.valid_to > l.placed_on
  cross join placements p on p.child = g.child and p.policy = 'carer'
    and p.valid_from <= l.placed_on and p.valid_to > l.placed_on
  cross join episodes e on e.child = g.child and e.valid_from <= l.placed_on and e.valid_to > l.placed_on and e.short_break = 0
  where g.kind = 'sibling-group' and g.valid_from <= :as_at and g.code is not 'APART'
  group by l.siblings, g.child),
homes as materialized (
  select m.siblings, m.placed_on, m.child, m.home_from, m.evidence || ',' || e.evidence as evidence, e.home,
         count(*) over of_group as children, count(e.home) over of_group as named,
         min(e.home) over of_group is max(e.home) over of_group as one_home,
         min(e.valid_from || e.placement_type || coalesce(e.provider, '')) over of_group
           = max(e.valid_from || e.placement_type || coalesce(e.provider, '')) over of_group as one_move
  from members m
  cross join episodes e on e.child = m.child and e.valid_from = m.home_from
  window of_group as (partition by m.siblings)),
judged as materialized (
  select *, case when children = 1 then 'no-sibling-in-care' when named = children and one_home then 'in-one-home'
    when named < children and one_home and one_move then 'moved-in-together' else 'apart' end as because
  from homes)
select child, placed_on as considered_on,
       case because when 'no-sibling-in-care' then 'excluded' when 'apart' then 'denominator' else 'numerator' end as outcome,
       because, null as value, null as exposure, siblings as holder, 0 as start_not_known, evidence,
       json_object('window from', :w0, 'window to', :as_at, 'group last placed', placed_on, 'children of the group in care', children, 'of those whose home is named', named, 'in this home since', home_from) as working
from judged
