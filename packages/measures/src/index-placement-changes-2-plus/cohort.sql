-- Two or more changes of placement (Children's Commissioner).
select i.child, :as_at as considered_on,
       case when f.child is null then 'excluded' when n.changes >= 2 then 'numerator' else 'denominator' end as outcome,
       case when f.child is null then 'not-in-care-in-first-year'
         when n.changes >= 2 then 'two-or-more-changes' else 'fewer-than-two-changes' end as because,
       null as value, null as exposure, null as holder, i.start_not_known,
       i.evidence || coalesce(',' || f.evidence, '') || coalesce(',' || n.evidence, '') as evidence,
       json_object('in care since', i.bla, 'window from', :w0, 'window to', :as_at, 'first year ends before', :first_year_end, 'in care in the first year', case when f.child is null then 'no' else 'yes' end, 'changes of placement', coalesce(n.changes, 0)) as working
from in_care i
left join in_care_in_first_year f on f.child = i.child
left join placement_changes n on n.child = i.child
