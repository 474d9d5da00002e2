-- Every child in care on the day.
select child, :as_at as considered_on, 'numerator' as outcome, 'in-care' as because,
       null as value, null as exposure, null as holder, start_not_known, evidence,
       json_object('in care since', bla, 'born', born) as working
from in_care
