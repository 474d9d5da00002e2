select child, valid_from, valid_to, evidence, ended_by
from asylum_seeking_alone
where authority = :authority and child in (select value from json_each(:children))
  and recorded_from <= :known_at and recorded_to > :known_at
order by child, valid_from
