-- What was found last in the twelve months. Nothing found in all that time is no contact, or an authority that never looks
-- would do best; but whoever left in those months may not have been due to be asked: the return asks once a year.
select child, :as_at as considered_on,
       case when not_in is not null then 'excluded'
         when found_on >= :w0 and in_touch = 'YES' then 'numerator'
         when found_on >= :w0 or left_on is null or left_on < :w0 then 'denominator' else 'excluded' end as outcome,
       case when not_in is not null then not_in
         when found_on >= :w0 then case in_touch when 'YES' then 'in-contact' when 'REFU' then 'refuses-contact'
           when 'NREQ' then 'no-longer-needs-service' else 'not-in-contact' end
         when left_on is null or left_on < :w0 then 'contact-not-recorded' else 'not-asked-yet' end as because,
       null as value, null as exposure, null as holder, start_not_known, evidence,
       json_object('born', born, 'left care', left_on, 'days in care from the 14th birthday on', days,
         'window from', :w0, 'window to', :as_at, 'contact last found out', found_on, 'in touch', in_touch) as working
from care_leavers
