-- The latest count of cases, in hundredths so that a part of a full-time worker is a whole number.
select '' as child, :as_at as considered_on, 'numerator' as outcome, 'cases-counted' as because,
       amount * 100 as value, cast(round(out_of * 100) as integer) as exposure,
       null as holder, 0 as start_not_known, evidence,
       json_object('counted on', valid_from, 'cases', amount, 'full-time social workers', out_of) as working
from authority_facts
where kind = 'caseload' and valid_from <= :as_at and valid_to > :as_at
