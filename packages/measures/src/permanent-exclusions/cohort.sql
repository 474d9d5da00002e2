-- A permanent exclusion since 1 September, of a child who is in care now: that of a child who came into care after it is
-- for the authority to put right as much as any other.
with judged as materialized (
  select i.*, i.child in (
           select o.child from observations o
           where o.kind = 'permanent-exclusion' and o.valid_from >= :academic_start and o.valid_from <= :as_at) as is_excluded
  from in_care i)
select child, :as_at as considered_on, case when is_excluded then 'numerator' else 'excluded' end as outcome,
       case when is_excluded then 'permanently-excluded' else 'not-permanently-excluded' end as because,
       null as value, null as exposure, null as holder, start_not_known,
       evidence || case when :with_events and is_excluded then (
         select ',' || group_concat(o.evidence) from observations o
         where o.child = j.child and o.kind = 'permanent-exclusion'
           and o.valid_from >= :academic_start and o.valid_from <= :as_at) else '' end as evidence,
       json_object('in care since', bla, 'exclusions from', :academic_start, 'to', :as_at, 'permanently excluded', case when is_excluded then 'yes' else 'no' end) as working
from judged j
