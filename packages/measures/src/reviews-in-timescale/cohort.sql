-- Every review of the current period that fell due in the window was held in time, and none is overdue.
with held as (
  select i.child, i.bla, i.start_not_known, i.evidence, count(r.child) as reviews,
         coalesce(sum(r.due >= :w0 and r.due < :w1 and r.valid_from > r.due), 0) as late,
         coalesce(max(r.next_due), i.first_review_due) as next_due,
         group_concat(r.evidence) as review_evidence
  from in_care i
  left join reviews r on r.child = i.child and r.period_from = i.bla and r.valid_from <= :as_at
  group by i.child),
judged as (
  select *, case
    when reviews = 0 and next_due > :as_at then 'first-review-not-yet-due'
    when next_due <= :as_at then 'review-overdue'
    when late > 0 then 'review-held-late'
    else 'reviewed-in-time' end as because
  from held)
select child, :as_at as considered_on,
       case because when 'first-review-not-yet-due' then 'excluded' when 'reviewed-in-time' then 'numerator'
         else 'denominator' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       evidence || coalesce(',' || review_evidence, '') as evidence,
       json_object('in care since', bla, 'window from', :w0, 'window to', :as_at, 'reviews held in the period of care', reviews, 'of those due in the window, held late', late, 'next review due', next_due) as working
from judged
