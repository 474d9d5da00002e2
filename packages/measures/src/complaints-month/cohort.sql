-- One row a complaint received in the month. That of a young person who is not in care then, a care leaver for one, is
-- nobody's "complaint of a child in care".
select o.child, o.valid_from as considered_on,
       case when e.child is null then 'excluded' else 'numerator' end as outcome,
       case when e.child is null then 'not-in-care' when o.code = 'BEHALF' then 'made-on-behalf' else 'made-by-child' end as because,
       null as value, null as exposure, null as holder, coalesce(p.start_not_known, 0) as start_not_known,
       o.evidence || coalesce(',' || c.evidence || ',' || p.evidence || ',' || e.evidence, '') as evidence,
       json_object('month from', :month_start, 'month to', :as_at, 'received', o.valid_from,
         'made by', case when o.code = 'BEHALF' then 'somebody on behalf of the child' else 'the child' end,
         'in care since', p.valid_from) as working
from observations o
left join children c on c.child = o.child and birthday(c.born, 18) > o.valid_from
left join episodes e on e.child = c.child and e.short_break = 0
  and e.valid_from <= o.valid_from and e.valid_to > o.valid_from
left join care_periods p on p.child = e.child and p.valid_from = e.period_from
where o.kind = 'complaint' and o.valid_from >= :month_start and o.valid_from < :w1
