-- Interviews after going missing that became due in the window, each due by the third working day; one row each. In care:
-- on the day the child came back, or was out of care from, and not yet 18.
return_interviews as materialized (
  -- In the order of the children, so that all that is looked up of them lies together.
  with due as materialized (
    select child, valid_from, valid_to, code, evidence, ended_by from observations
    where kind = 'return-interview' and valid_from >= :w0 and valid_from < :w1
    order by +child)
  select o.child, o.valid_from as due_from, add_working_days(o.valid_from, 3) as due_by,
         case when o.valid_to <= :as_at then o.valid_to end as answered,
         case when o.valid_to <= :as_at then o.code end as answer,
         exists (
           select 1 from episodes e
           where e.child = o.child and e.short_break = 0 and e.valid_from <= o.valid_from and e.valid_to >= o.valid_from)
           and case when c.born <= :born_18 then birthday(c.born, 18) > o.valid_from else 1 end as in_care,
         -- The interview alone may say from which day it was due.
         coalesce(c.evidence || ',', '') || coalesce(nullif(o.evidence, ''), o.ended_by)
           || case when o.valid_to <= :as_at then ',' || o.ended_by else '' end as evidence,
         case when :with_events then (
           select e.evidence from episodes e
           where e.child = o.child and e.short_break = 0 and e.valid_from <= o.valid_from and e.valid_to >= o.valid_from
           order by e.valid_from desc limit 1) end as care_evidence
  from due o
  left join children c on c.child = o.child)
