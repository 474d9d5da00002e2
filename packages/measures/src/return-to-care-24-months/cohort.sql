-- One row a period of care that began since 1 April: had the one before it ended up to 24 months earlier?
with started as materialized (
  select e.*, (
           select max(b.valid_to) from care_periods b
           where b.child = e.child and b.valid_from < e.bla) as left_on
  from entered_care e
  where e.bla >= :ytd_start),
judged as (
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
