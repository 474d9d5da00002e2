-- One row a review held in the window: did the child take part?
select child, valid_from as considered_on,
       case when participation = 'PN0' then 'excluded'
         when participation in ('PN1', 'PN2', 'PN3', 'PN5', 'PN6') then 'numerator' else 'denominator' end as outcome,
       case when participation = 'PN0' then 'under-four'
         when participation in ('PN1', 'PN2', 'PN3', 'PN5', 'PN6') then 'took-part'
         when participation is null then 'participation-not-recorded' else 'took-no-part' end as because,
       null as value, null as exposure, null as holder, 0 as start_not_known, evidence,
       json_object('window from', :w0, 'window to', :as_at, 'held', valid_from, 'participation', participation) as working
from reviews
where valid_from >= :w0 and valid_from < :w1
