-- Days from entering care to moving in with the adopters, of children adopted in the window.
select a.child, a.adopted_on as considered_on,
       case when p.adoptive_from is null then 'excluded' else 'numerator' end as outcome,
       case when p.adoptive_from is null then 'not-placed-for-adoption' else 'moved-in-with-adopters' end as because,
       days_between(a.bla, p.adoptive_from) as value, null as exposure, null as holder, a.start_not_known,
       a.evidence || coalesce(',' || p.evidence, '') || coalesce((
         select ',' || group_concat(e.evidence) from episodes e
         where e.child = a.child and e.period_from = a.bla and e.valid_from >= p.adoptive_from), '') as evidence,
       json_object('window from', :w0, 'window to', :as_at, 'in care since', a.bla, 'last type of placement', p.last_type, 'moved in with the adopters', p.adoptive_from, 'adopted', a.adopted_on) as working
from adopted a
left join adoptive_placement p on p.child = a.child
