-- One row a spell of being missing (M) that began in the month: did it last, or has it lasted up to the day, more than 48
-- hours? Care facts are days without a time, so that is more than two days from the one to the other.
with spells as (
  select s.child, s.valid_from, s.valid_to, min(s.valid_to, :as_at) as until,
         days_between(s.valid_from, min(s.valid_to, :as_at)) as days,
         e.child is not null and coalesce(birthday(c.born, 18) > s.valid_from, 1) as in_care,
         coalesce(c.evidence || ',', '') || coalesce(e.evidence || ',', '') || s.evidence
           || case when s.valid_to <= :as_at then ',' || s.ended_by else '' end as evidence
  from missing_spells s
  left join children c on c.child = s.child
  left join episodes e on e.child = s.child and e.short_break = 0
    and e.valid_from <= s.valid_from and e.valid_to > s.valid_from
  where s.absence = 'M' and s.valid_from >= :month_start and s.valid_from < :w1)
select child, valid_from as considered_on,
       case when in_care and days > 2 then 'numerator' else 'excluded' end as outcome,
       case when not in_care then 'not-in-care' when days <= 2 then 'missing-48-hours-or-less'
         when valid_to > :as_at then 'still-missing-after-48-hours' else 'missing-over-48-hours' end as because,
       null as value, null as exposure, null as holder, 0 as start_not_known, evidence,
       json_object('month from', :month_start, 'month to', :as_at, 'went missing', valid_from, 'missing until', until, 'days missing', days) as working
from spells
