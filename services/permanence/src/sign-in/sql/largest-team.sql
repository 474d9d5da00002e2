-- The team of most children now.
select team, count(*) as children
from allocation
where authority = :authority and role = 'social-worker' and valid_to = '9999-12-31' and recorded_to = :open and team is not null
group by team
order by children desc, team
limit 1
