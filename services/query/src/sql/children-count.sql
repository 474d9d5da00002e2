select count(*) as children
from child
where authority = :authority and born <= :as_at and recorded_from <= :known_at and recorded_to > :known_at
  and (:in_care is null or (child in (select value from json_each(:those_in_care))) = :in_care)
