-- Three or more placements overlap the twelve months.
select i.child, :as_at as considered_on,
       case when n.placements >= 3 then 'numerator' else 'denominator' end as outcome,
       case when n.placements >= 3 then 'three-or-more-placements' else 'fewer-than-three-placements' end as because,
       null as value, null as exposure, null as holder, i.start_not_known,
       i.evidence || coalesce(',' || n.evidence, '') as evidence,
       json_object('in care since', i.bla, 'window from', :w0, 'window to', :as_at, 'placements in the window', coalesce(n.placements, 0)) as working
from in_care i
left join placements_in_window n on n.child = i.child
