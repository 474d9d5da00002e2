-- Moves after the first placement, for each thousand days in care, of children who entered care in the window.
with entered as materialized (
  select child, bla, start_not_known, evidence || case when valid_to <= :as_at then ',' || ended_by else '' end as evidence,
         min(valid_to, :w1, adult_on) as until
  from entered_care),
stays as materialized (
  select e.*, days_between(e.bla, e.until) as days, (
           select count(distinct case when p.away_until > :as_at then p.away_from else p.valid_from end) - 1
           from placements p
           where p.child = e.child and p.policy = :policy and p.period_from = e.bla and p.valid_from < e.until) as moves, (
           select group_concat(p.evidence) from placements p
           where :with_events and p.child = e.child and p.policy = :policy and p.period_from = e.bla and p.valid_from < e.until) as placed
  from entered e)
select child, min(bla) as considered_on,
       case when max(days) >= 8 then 'numerator' else 'excluded' end as outcome,
       case when max(days) >= 8 then 'entered-care' else 'stayed-under-8-days' end as because,
       sum(max(moves, 0)) filter (where days >= 8) as value, sum(days) filter (where days >= 8) as exposure, null as holder,
       max(start_not_known) as start_not_known,
       group_concat(evidence || coalesce(',' || placed, '')) as evidence,
       json_object('window from', :w0, 'window to', :as_at, 'entered care', min(bla), 'longest stay in days', max(days), 'moves counted', sum(max(moves, 0)) filter (where days >= 8), 'days counted', sum(days) filter (where days >= 8)) as working
from stays
group by child
