-- Two or more changes of placement (Children's Commissioner).
select i.child, :as_at as considered_on,
       case when f.child is null then 'excluded' when n.changes >= 2 then 'numerator' else 'denominator' end as outcome,
       case when f.child is null then 'not-in-care-in-first-year'
         when n.changes >= 2 then 'two-or-more-changes' else 'fewer-than-two-changes' end as because,
       null as value, null as exposure, null as holder, 0 as start_not_known,
       coalesce(n.evidence, i.evidence) as evidence
from in_care i
left join in_care_in_first_year f on f.child = i.child
left join placement_changes n on n.child = i.child
