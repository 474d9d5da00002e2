-- Periods of care that began in the window, before the 18th birthday; one row each. Care ends with the last episode that had
-- begun: a period that short breaks interrupt may go on after :as_at. The birthday is SQLite's own, which makes 1 March of a
-- 29 February, as the law does, at an eighth of the cost of a call of ours.
entered_care as materialized (
  select p.child, p.valid_from as bla, p.valid_to, p.start_not_known, p.first_review_due, p.ended_by,
         date(c.born, '+18 years') as adult_on,
         case when p.valid_to <= :as_at then p.valid_to else (
           select max(e.valid_to) from episodes e
           where e.child = p.child and e.period_from = p.valid_from and e.valid_from <= :as_at) end as ended_on,
         c.evidence || ',' || p.evidence as evidence
  from care_periods p
  cross join children c on c.child = p.child
  where p.valid_from >= :w0 and p.valid_from < :w1 and adult_on > p.valid_from)
