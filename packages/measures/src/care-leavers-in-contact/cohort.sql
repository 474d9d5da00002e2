-- What was found last in the twelve months. Nothing found in all that time is no contact, or an authority that never looks
-- would do best.
select child, :as_at as considered_on,
       case when not_in is not null then 'excluded'
         when in_touch = 'YES' and found_on >= :w0 then 'numerator' else 'denominator' end as outcome,
       case when not_in is not null then not_in
         when found_on is null or found_on < :w0 then 'contact-not-recorded'
         when in_touch = 'YES' then 'in-contact'
         when in_touch = 'REFU' then 'refuses-contact'
         when in_touch = 'NREQ' then 'no-longer-needs-service' else 'not-in-contact' end as because,
       null as value, null as exposure, null as holder, start_not_known, evidence,
       json_object('born', born, 'left care', left_on, 'days in care from the 14th birthday on', days,
         'window from', :w0, 'window to', :as_at, 'contact last found out', found_on, 'in touch', in_touch) as working
from care_leavers
