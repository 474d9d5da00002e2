select child, valid_from, valid_to, short_break, reason, legal_status, category_of_need, placement_type, provider,
       home_district, care_ended, reason_ceased, reason_for_placement_change, evidence, ended_by
from episode
where authority = :authority and child in (select value from json_each(:children))
  and recorded_from <= :known_at and recorded_to > :known_at
order by child, valid_from
