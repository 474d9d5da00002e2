select child, valid_from, valid_to, start_not_known, reason_ended, first_review_due, evidence, ended_by
from care_period
where authority = :authority and child in (select value from json_each(:children))
  and recorded_from <= :known_at and recorded_to > :known_at
order by child, valid_from
