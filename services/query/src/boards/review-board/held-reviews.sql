-- Reviews held in the window, each with the day its due day is counted from, and who was reviewing officer on the day.
select r.child, r.valid_from as held, r.number, r.due, coalesce((
         select max(b.valid_from) from reviews b
         where b.child = r.child and b.period_from = r.period_from and b.valid_from < r.valid_from),
         r.period_from) as counted_from, (
         select o.worker from allocations o
         where o.child = r.child and o.role = :role and o.valid_from <= r.valid_from and o.valid_to > r.valid_from
         order by o.valid_from desc, o.worker desc limit 1) as officer
from reviews r
where r.valid_from >= :w0 and r.valid_from < :w1
