select child, valid_from, participation, number, due, next_due, evidence
from review
where authority = :authority and child in (select value from json_each(:children))
  and recorded_from <= :known_at and recorded_to > :known_at
order by child, valid_from
