-- Turned 18 in the month, in care to the eve of it. Cohort switches look at that eve: what the young person was as a child
-- (an unaccompanied asylum-seeker, for one) ends with the birthday.
with turned_18 as materialized (
  select e.child, birthday(c.born, 18) as turned, p.valid_from as bla, p.start_not_known,
         c.evidence || ',' || p.evidence || ',' || e.evidence as evidence
  from children c
  cross join episodes e on e.child = c.child and e.short_break = 0
    and e.valid_from < birthday(c.born, 18) and e.valid_to >= birthday(c.born, 18)
  cross join care_periods p on p.child = e.child and p.valid_from = e.period_from
  where c.born > :born_18_before and c.born <= :born_18),
given as materialized (
  select t.*, (
           select min(o.valid_from) from observations o
           where o.child = t.child and o.kind = 'health-history' and o.valid_from <= :as_at) as given
  from turned_18 t)
select child, date(turned, '-1 day') as considered_on,
       case when given is null then 'denominator' else 'numerator' end as outcome,
       case when given is null then 'no-history-given' else 'history-given' end as because,
       null as value, null as exposure, null as holder, start_not_known,
       evidence || case when :with_events and given is not null then (
         select ',' || group_concat(o.evidence) from observations o
         where o.child = g.child and o.kind = 'health-history' and o.valid_from = g.given) else '' end as evidence,
       json_object('in care since', bla, 'turned 18', turned, 'health history given', given) as working
from given g
