select child, policy, valid_from, valid_to, period_from, away_from, away_until, '' as evidence, ended_by
from placement
where authority = :authority and child in (select value from json_each(:children))
  and recorded_from <= :known_at and recorded_to > :known_at
order by child, valid_from
