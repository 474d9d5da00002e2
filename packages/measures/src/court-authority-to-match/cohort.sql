-- Days from the placement order to the match, of children adopted in the window.
with dated as (
  select a.*, (
           select min(e.valid_from) from episodes e
           where e.child = a.child and e.period_from = a.bla and e.legal_status = 'E1') as status_from, (
           select min(s.valid_from) from adoption_steps s
           where s.child = a.child and s.step = 'placement-order'
             and s.valid_from >= a.bla and s.valid_from <= a.adopted_on) as order_made, (
           select max(s.valid_from) from adoption_steps s
           where s.child = a.child and s.step = 'match' and s.valid_from <= :as_at) as matched_on
  from adopted a),
ordered as (select *, coalesce(status_from, order_made) as ordered_on from dated),
judged as (
  select *, case when ordered_on is null then 'no-placement-order' when matched_on is null then 'no-match'
    else 'order-then-match' end as because
  from ordered)
select j.child, j.adopted_on as considered_on,
       case because when 'order-then-match' then 'numerator' else 'excluded' end as outcome, because,
       case because when 'order-then-match' then max(0, days_between(ordered_on, matched_on)) end as value,
       null as exposure, null as holder, start_not_known,
       j.evidence || coalesce((
         select ',' || group_concat(e.evidence) from episodes e
         where e.child = j.child and e.period_from = j.bla and e.valid_from = j.status_from), '')
       || coalesce((
         select ',' || group_concat(s.evidence) from adoption_steps s
         where s.child = j.child and (s.step = 'match' and s.valid_from = j.matched_on
           or s.step = 'placement-order' and s.valid_from = j.order_made)), '') as evidence,
       json_object('window from', :w0, 'window to', :as_at, 'in care since', bla, 'placement order', ordered_on, 'matched', matched_on, 'adopted', adopted_on) as working
from judged j
