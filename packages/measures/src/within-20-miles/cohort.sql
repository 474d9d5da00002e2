-- The current placement is at most 20 miles from home: the latest distance that was observed since it began. On a temporary
-- stay (T0 to T4) an observation is about the stay, not about the home. 999.9 miles is how a return says that nobody knows
-- (SSDA903 PL_DISTANCE).
with located as materialized (
  select c.*, (
           select o.valid_from || o.amount from observations o
           where o.child = c.child and o.kind = 'placement-location' and o.amount < 999.9
             and o.valid_from >= c.placed_from and o.valid_from <= :as_at
             and not exists (
               select 1 from episodes e
               where e.child = o.child and e.valid_from > c.placed_from
                 and e.valid_from <= o.valid_from and e.valid_to > o.valid_from
                 and e.home_type is not e.placement_type)
           order by o.valid_from desc limit 1) as distance
  from current_placement c),
measured as (
  select l.*, substr(l.distance, 1, 10) as measured_on, substr(l.distance, 11) + 0 as miles, u.child as asylum_seeker,
         case when :with_events then coalesce(u.evidence, (
           select o.evidence from observations o
           where o.child = l.child and o.kind = 'placement-location' and o.amount < 999.9
             and o.valid_from = substr(l.distance, 1, 10) limit 1)) end as location_evidence
  from located l
  left join asylum_seekers u on u.child = l.child and u.valid_from <= :as_at and u.valid_to > :as_at),
judged as (
  select *,
         case when asylum_seeker is not null then 'uasc' when miles is null then 'distance-not-known'
           when miles <= 20 then 'within-20-miles' else 'over-20-miles' end as because
  from measured)
select child, :as_at as considered_on,
       case because when 'within-20-miles' then 'numerator' when 'over-20-miles' then 'denominator'
         else 'excluded' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       evidence || coalesce(',' || location_evidence, '') as evidence,
       json_object('in care since', bla, 'current placement since', placed_from, 'miles from home', miles, 'observed', measured_on) as working
from judged
