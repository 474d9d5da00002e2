-- Whose record has been added to since a row of `fact` was the last one: when that began, and up to when it had been added to
-- before. The plus keeps the planner from reading every event of the authority: the new ones are the last in the table.
select added.child, min(added.recorded_at) as since,
       (select max(before.recorded_at) from fact before
        where before.authority = added.authority and before.child = added.child and before.rowid <= :last) as until
from fact added
where added.rowid > :last and +added.authority = :authority
group by added.child
