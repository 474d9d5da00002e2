-- Every child in care who is not an unaccompanied asylum seeker, against the people under 18 who live in the area.
with population as (
  select amount, evidence from authority_facts
  where kind = 'population' and valid_from <= :as_at and valid_to > :as_at)
select i.child, :as_at as considered_on,
       case when u.child is null then 'numerator' else 'excluded' end as outcome,
       case when u.child is null then 'in-care' else 'uasc' end as because,
       null as value, (select amount from population) as exposure, null as holder, i.start_not_known,
       i.evidence || coalesce(',' || u.evidence, '') || coalesce((select ',' || evidence from population), '')
         as evidence,
       json_object('in care since', i.bla, 'born', i.born, 'people under 18', (select amount from population)) as working
from in_care i
left join asylum_seekers u on u.child = i.child and u.valid_from <= :as_at and u.valid_to > :as_at
