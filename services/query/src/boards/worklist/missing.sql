-- Children in care who are missing on the day (not those away without authorisation), and since when.
select i.child, m.valid_from as since
from in_care i
cross join missing_spells m on m.child = i.child and m.absence = 'M' and m.valid_from <= :as_at and m.valid_to > :as_at
