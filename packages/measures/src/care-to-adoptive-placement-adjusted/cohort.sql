-- As A1, but for a child adopted by the own foster carer the clock stops when the child joined that carer.
with joined as (
  select a.*, p.adoptive_from, p.last_type, home.valid_from as carer_from, home.evidence as home_evidence, (
           select max(s.valid_from) from adoption_steps s
           where s.child = a.child and s.step = 'adoption-order' and s.by_foster_carer = 1
             and s.valid_from <= :as_at) as by_foster_carer, (
           select group_concat(s.evidence) from adoption_steps s
           where s.child = a.child and s.step = 'adoption-order' and s.by_foster_carer = 1
             and s.valid_from <= :as_at) as order_evidence, (
           select group_concat(e.evidence) from episodes e
           where e.child = a.child and e.period_from = a.bla and e.valid_from >= p.adoptive_from) as adoptive_evidence
  from adopted a
  left join adoptive_placement p on p.child = a.child
  left join placements home on home.child = a.child and home.policy = 'carer' and home.period_from = a.bla
    and home.valid_to = a.adopted_on),
judged as (
  select *, case
    when (by_foster_carer is not null or adoptive_from is not null and last_type in ('A3', 'A5')) and carer_from is not null
      then 'adopted-by-own-carer'
    when adoptive_from is not null then 'moved-in-with-adopters'
    else 'not-placed-for-adoption' end as because
  from joined)
select child, adopted_on as considered_on,
       case because when 'not-placed-for-adoption' then 'excluded' else 'numerator' end as outcome, because,
       case because when 'adopted-by-own-carer' then days_between(bla, carer_from)
         when 'moved-in-with-adopters' then days_between(bla, adoptive_from) end as value,
       null as exposure, null as holder, start_not_known,
       evidence || coalesce(',' || home_evidence, '') || coalesce(',' || adoptive_evidence, '')
         || coalesce(',' || order_evidence, '') as evidence,
       json_object('window from', :w0, 'window to', :as_at, 'in care since', bla, 'last type of placement', last_type, 'moved in with the adopters', adoptive_from, 'adopted by foster carer', case when by_foster_carer is not null then 'yes' else 'not said' end, 'joined that carer', carer_from, 'adopted', adopted_on) as working
from judged
