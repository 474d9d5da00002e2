-- Every review of the current period that fell due in the window was held in time, and none is overdue.
with held as materialized (
  select i.*, (
           select r.next_due from reviews r
           where r.child = i.child and r.period_from = i.bla and r.valid_from <= :as_at
           order by r.valid_from desc limit 1) as next_after_last, (
           -- Whatever fell due in the window and was late was held in it too, so that older reviews need no look.
           select count(*) from reviews r
           where r.child = i.child and r.period_from = i.bla and r.valid_from > :w0 and r.valid_from <= :as_at
             and r.due >= :w0 and r.due < r.valid_from) as late
  from in_care i),
judged as (
  select *, coalesce(next_after_last, first_review_due) as next_due, case
    when next_after_last is null and first_review_due > :as_at then 'first-review-not-yet-due'
    when coalesce(next_after_last, first_review_due) <= :as_at then 'review-overdue'
    when late > 0 then 'review-held-late'
    else 'reviewed-in-time' end as because
  from held)
select child, :as_at as considered_on,
       case because when 'first-review-not-yet-due' then 'excluded' when 'reviewed-in-time' then 'numerator'
         else 'denominator' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known,
       evidence || coalesce(',' || (
         select group_concat(r.evidence) from reviews r
         where r.child = j.child and r.period_from = j.bla and r.valid_from <= :as_at), '') as evidence,
       json_object('in care since', bla, 'window from', :w0, 'window to', :as_at, 'reviews held in the period of care', (
           select count(*) from reviews r
           where r.child = j.child and r.period_from = j.bla and r.valid_from <= :as_at),
         'of those due in the window, held late', late, 'next review due', next_due) as working
from judged j
