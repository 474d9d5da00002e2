-- Scores of questionnaires completed since 1 April. One a child, the latest, as the yearly return has one: whoever is asked
-- more often must not weigh more. Of two on a day the higher, so that a doubt does not flatter.
with latest as materialized (
  select i.child, i.bla, i.born, i.start_not_known, i.evidence, case when i.born <= :born_4 and i.born > :born_17 then (
           select max(o.valid_from) from observations o
           where o.child = i.child and o.kind = 'sdq' and o.valid_from >= :ytd_start and o.valid_from <= :as_at) end as completed
  from in_care i),
scored as materialized (
  select *, case when completed is not null then (
           select max(o.amount) from observations o
           where o.child = l.child and o.kind = 'sdq' and o.valid_from = l.completed) end as score
  from latest l),
judged as (
  select *, case
    when born > :born_4 then 'aged-under-4'
    when born <= :born_17 then 'aged-17'
    when completed is null then 'no-questionnaire'
    else 'scored' end as because
  from scored)
select child, :as_at as considered_on, case because when 'scored' then 'numerator' else 'excluded' end as outcome,
       because, case because when 'scored' then score end as value, null as exposure, null as holder, start_not_known,
       evidence || case when :with_events and because = 'scored' then (
         select ',' || group_concat(o.evidence) from observations o
         where o.child = j.child and o.kind = 'sdq' and o.valid_from = j.completed and o.amount = j.score) else '' end as evidence,
       json_object('born', born, 'questionnaires since', :ytd_start, 'to', :as_at, 'latest completed', completed, 'score', score) as working
from judged j
