-- What ended the periods of care that had ended by a day, as known then, with what had begun them.
select child, evidence, ended_by
from care_period
where authority = :authority and child in (select value from json_each(:children))
  and valid_to <= :as_at and recorded_from <= :known_at and recorded_to > :known_at
