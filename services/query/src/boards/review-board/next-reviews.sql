-- The next review of each child in care: the day by which it is due, what that day is counted from, and whose review it is.
-- Of arranged reviews that were neither called off nor followed by a review held, the first from the day on, else the last.
with due as (
  select i.child, i.bla, i.start_not_known, max(r.valid_from) as last_held,
         coalesce(max(r.next_due), i.first_review_due) as due
  from in_care i
  left join reviews r on r.child = i.child and r.period_from = i.bla and r.valid_from <= :as_at
  group by i.child)
select d.child, d.bla, d.start_not_known, d.last_held, d.due, a.worker as officer, (
         select coalesce(min(p.since) filter (where p.since >= :as_at), max(p.since)) from observations p
         where p.child = d.child and p.kind = 'review-planned' and p.valid_from <= :as_at and p.valid_to > :as_at
           and p.since > coalesce(d.last_held, d.bla)) as planned_for, (
         select p.valid_to || ' ' || p.code from observations p
         where p.child = d.child and p.kind = 'review-planned' and p.valid_to <= :as_at
           and p.since > coalesce(d.last_held, d.bla)
         order by p.valid_to desc limit 1) as called_off, (
         select max(o.valid_to) from allocations o
         where o.child = d.child and o.role = :role and o.valid_to <= :as_at and o.valid_to > d.bla) as officer_left
from due d
left join current_allocations a on a.child = d.child
