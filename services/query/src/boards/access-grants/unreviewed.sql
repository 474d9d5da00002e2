-- Records that somebody opened, and that nobody has reviewed.
select child, granted_at
from access_grant
where authority = :authority and outcome = ''
order by granted_at desc, child
