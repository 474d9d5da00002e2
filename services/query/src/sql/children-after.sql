select child
from child
where authority = :authority and born <= :as_at and recorded_from <= :known_at and recorded_to > :known_at
  and (:in_care is null or (child in (select value from json_each(:those_in_care))) = :in_care)
  and child > :after and (:before is null or child < :before)
order by child
limit :limit
