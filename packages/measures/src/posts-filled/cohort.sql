-- The latest count of posts, in hundredths of a full-time post so that both amounts are whole numbers.
select '' as child, :as_at as considered_on, 'numerator' as outcome, 'posts-counted' as because,
       cast(round(amount * 100) as integer) as value, cast(round(out_of * 100) as integer) as exposure,
       null as holder, 0 as start_not_known, evidence,
       json_object('counted on', valid_from, 'posts filled by permanent qualified social workers', amount, 'posts', out_of) as working
from authority_facts
where kind = 'posts' and valid_from <= :as_at and valid_to > :as_at
