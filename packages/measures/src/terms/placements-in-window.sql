-- How many placements overlap the window, under the policy, in all periods of care. While a child is away on a temporary
-- stay, the placement it is away from is still open and the stay is not one.
placements_in_window as materialized (
  select i.child,
         count(distinct case when p.away_until > :as_at then p.away_from else p.valid_from end) as placements,
         group_concat(p.evidence) filter (where :with_events) as evidence
  from in_care i
  cross join placements p on p.child = i.child and p.policy = :policy and p.valid_from < :w1 and p.valid_to > :w0
  group by i.child)
