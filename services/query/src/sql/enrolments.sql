select child, valid_from, valid_to, school, reason, evidence, ended_by
from enrolment
where authority = :authority and child in (select value from json_each(:children))
  and recorded_from <= :known_at and recorded_to > :known_at
order by child, valid_from, valid_to, school
