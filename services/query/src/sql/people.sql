select child, born, sex, ethnicity, evidence
from child
where authority = :authority and child in (select value from json_each(:children))
  and recorded_from <= :known_at and recorded_to > :known_at
order by child
