select child, valid_from, step, by_foster_carer, reason, evidence
from adoption_step
where authority = :authority and child in (select value from json_each(:children))
  and recorded_from <= :known_at and recorded_to > :known_at
order by child, valid_from, step, evidence
