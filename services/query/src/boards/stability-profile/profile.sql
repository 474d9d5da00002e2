-- What the stability measures count, of each child in care, in the years that end with the day.
select i.child, coalesce(p.placements, 0) as placements, coalesce(c.changes, 0) as placement_changes,
       coalesce(s.moves, 0) as school_moves, coalesce(s.mid_year_moves, 0) as mid_year_school_moves, (
         select count(distinct e.school) from enrolments e
         where e.child = i.child and e.valid_from < :w1 and e.valid_to > :w0) as schools,
       coalesce(w.workers, 0) as social_workers, coalesce(w.changes, 0) as social_worker_changes
from in_care i
left join placements_in_window p on p.child = i.child
left join placement_changes c on c.child = i.child
left join school_moves s on s.child = i.child
left join worker_changes w on w.child = i.child
