-- Moves of school in the years that end with the day, while in care, and the move of placement nearest to each, if there is
-- one within so many days before or after.
select child, school_moved, placement_moved, days_between(placement_moved, school_moved) as days
from (
  select i.child, s.valid_from as school_moved, (
           select p.valid_from from placements p
           where p.child = i.child and p.policy = :policy and p.previous_from is not null and p.valid_from <= :as_at
             and (p.away_until is null or p.away_until <= :as_at)
             and abs(days_between(p.valid_from, s.valid_from)) <= :within
           order by abs(days_between(p.valid_from, s.valid_from)), p.valid_from limit 1) as placement_moved
  from in_care i
  cross join enrolments s on s.child = i.child and s.valid_from >= :w0 and s.valid_from < :w1
    and s.previous_school <> s.school
  where exists (
    select 1 from episodes e
    where e.child = i.child and e.short_break = 0 and e.valid_from <= s.valid_from and e.valid_to > s.valid_from))
where placement_moved is not null
