-- One row a child who went missing in the month, by the first such spell that began in care. Away without authorisation (A)
-- is not missing (M).
with spells as (
  select s.child, s.valid_from, s.evidence as spell_evidence, c.evidence as birth_evidence,
         e.evidence as care_evidence,
         case when e.child is null or birthday(c.born, 18) <= s.valid_from then 'not-in-care'
           else 'went-missing' end as because
  from missing_spells s
  left join children c on c.child = s.child
  left join episodes e on e.child = s.child and e.short_break = 0
    and e.valid_from <= s.valid_from and e.valid_to > s.valid_from
  where s.absence = 'M' and s.valid_from >= :month_start and s.valid_from < :w1),
children_missing as (
  -- The least of (reason, day): SQLite takes the other columns from the row that holds the minimum.
  select *, min(case because when 'went-missing' then 0 else 1 end || valid_from || coalesce(spell_evidence, ''))
  from spells
  group by child)
select child, valid_from as considered_on,
       case because when 'went-missing' then 'numerator' else 'excluded' end as outcome,
       because, null as value, null as exposure, null as holder, 0 as start_not_known,
       coalesce(birth_evidence || ',', '') || coalesce(care_evidence || ',', '') || spell_evidence as evidence,
       json_object('month from', :month_start, 'month to', :as_at, 'went missing', valid_from) as working
from children_missing
