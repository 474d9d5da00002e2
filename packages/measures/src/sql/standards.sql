-- Targets, floors and what others published, as they hold on :as_at and were known at :known_at.
select kind, measure, of_whom, amount, source, evidence
from authority_fact
where authority = :authority and kind in ('target', 'floor', 'benchmark', 'statistical-neighbour')
  and valid_from <= :as_at and valid_to > :as_at and recorded_from <= :known_at and recorded_to > :known_at
