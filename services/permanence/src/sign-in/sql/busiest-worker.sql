-- The worker of most children now, for a role of allocations.
select worker, team, count(*) as children
from allocation
where authority = :authority and role = :role and valid_to = '9999-12-31' and recorded_to = :open
group by worker
order by children desc, worker
limit 1
