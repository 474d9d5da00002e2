-- Records that somebody opened since an instant, and those opened before that nobody has reviewed, the newest first.
select child, person, purpose, granted_at, until, reviewed_by, reviewed_on, outcome
from access_grant
where authority = :authority and (granted_at >= :since or outcome = '')
order by granted_at desc, child
