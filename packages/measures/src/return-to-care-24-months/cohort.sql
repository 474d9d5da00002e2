-- One row a period of care that began since 1 April: had the one before it ended up to 24 months earlier?
with started as materialized (
  select p.child, p.valid_from as bla, p.start_not_known, c.evidence || ',' || p.evidence as evidence, (
           select max(b.valid_to) from care_periods b
           where b.child = p.child and b.valid_from < p.valid_from) as left_on
  from care_periods p
  cross join children c on c.child = p.child
  where p.valid_from >= :ytd_start and p.valid_from < :w1 and birthday(c.born, 18) > p.valid_from),
judged as materialized (
  select *, case when left_on is null then 'first-time-in-care' when left_on >= add_months(bla, -24) then 'back-within-24-months'
    else 'back-later' end as because
  from started)
select j.child, bla as considered_on, case because when 'back-within-24-months' then 'numerator' else 'denominator' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       j.evidence || coalesce((
         select ',' || b.ended_by from care_periods b
         where b.child = j.child and b.valid_from < j.bla and b.valid_to = j.left_on), '') as evidence,
       json_object('year from', :ytd_start, 'year to', :as_at, 'came into care', bla, 'care before it ended', left_on, '24 months before', add_months(bla, -24)) as working
from judged j
