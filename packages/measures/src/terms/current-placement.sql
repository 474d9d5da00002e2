-- Of each child in care, since when the current placement lasts (with the same carer): null without a placement. While a
-- child is away on a temporary stay, the placement it is away from is the current one.
current_placement as materialized (
  select i.child, i.bla, i.start_not_known,
         case when p.away_until > :as_at then p.away_from else p.valid_from end as placed_from,
         i.evidence || coalesce(',' || p.evidence, '') as evidence
  from in_care i
  left join placements p on p.child = i.child and p.policy = 'carer'
    and p.valid_from <= :as_at and p.valid_to > :as_at)
