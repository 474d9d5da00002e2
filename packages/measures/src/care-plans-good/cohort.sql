-- One row an audit of the window. A care plan is a plan for a child in care, whenever its audit took place, so nobody asks
-- whether the child is still in care on the day of the audit.
select o.child, o.valid_from as considered_on,
       case when o.code in ('GOOD', 'OUTST') then 'numerator' else 'denominator' end as outcome,
       case o.code when 'GOOD' then 'good' when 'OUTST' then 'outstanding' when 'REQIMP' then 'requires-improvement'
         else 'inadequate' end as because,
       null as value, null as exposure, null as holder, 0 as start_not_known, o.evidence,
       json_object('window from', :w0, 'window to', :as_at, 'audited', o.valid_from, 'grade', o.code) as working
from observations o
where o.kind = 'care-plan-grade' and o.valid_from >= :w0 and o.valid_from < :w1
