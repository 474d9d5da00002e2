-- Three or more placements overlap two years, of children who were in care in the first of them too.
select i.child, :as_at as considered_on,
       case when f.child is null then 'excluded' when n.placements >= 3 then 'numerator' else 'denominator' end as outcome,
       case when f.child is null then 'not-in-care-in-first-year'
         when n.placements >= 3 then 'three-or-more-placements' else 'fewer-than-three-placements' end as because,
       null as value, null as exposure, null as holder, i.start_not_known,
       i.evidence || coalesce(',' || f.evidence, '') || coalesce(',' || n.evidence, '') as evidence,
       json_object('in care since', i.bla, 'window from', :w0, 'window to', :as_at, 'first year ends before', :first_year_end, 'in care in the first year', case when f.child is null then 'no' else 'yes' end, 'placements in the window', coalesce(n.placements, 0)) as working
from in_care i
left join in_care_in_first_year f on f.child = i.child
left join placements_in_window n on n.child = i.child
