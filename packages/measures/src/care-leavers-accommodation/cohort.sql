-- What was found last in the twelve months, of those found in touch at least once in them: whoever was lost later told the
-- authority how they live, and care-leavers-in-contact already counts that they were lost. The code's second character is
-- the authority's own judgement: 1 suitable, 2 not. Of a residence that is not known (R) nobody can say that it is suitable.
with in_touch as materialized (
  select k.*, case when k.not_in is null then (
           select max(o.valid_from) from observations o
           where o.child = k.child and o.kind = 'contact' and o.code = 'YES' and o.valid_from >= :w0 and o.valid_from < :w1) end as touched_on
  from care_leavers k),
asked as materialized (
  select i.*, coalesce(i.not_in, case when i.touched_on is null then 'not-in-touch' end) as left_out from in_touch i),
latest as materialized (
  select a.*, case when a.left_out is null then (
           select max(o.valid_from || o.code) from observations o
           where o.child = a.child and o.kind = 'accommodation' and o.valid_from >= :w0 and o.valid_from < :w1) end as latest
  from asked a),
judged as (select l.*, substr(l.latest, 1, 10) as code_of, substr(l.latest, 11) as code from latest l)
select child, :as_at as considered_on,
       case when left_out is not null then 'excluded'
         when code like '_1' and code not like 'R%' then 'numerator' else 'denominator' end as outcome,
       case when left_out is not null then left_out
         when code is null or code = '0' or code like 'R%' then 'accommodation-not-known'
         when code like '_1' then 'suitable-accommodation' else 'unsuitable-accommodation' end as because,
       null as value, null as exposure, null as holder, start_not_known,
       evidence || case when touched_on < found_on then (
         select ',' || group_concat(o.evidence) from observations o
         where o.child = judged.child and o.kind = 'contact' and o.code = 'YES' and o.valid_from = touched_on) else '' end || coalesce(',' || (
         select group_concat(o.evidence) from observations o
         where o.child = judged.child and o.kind = 'accommodation' and o.valid_from = code_of and o.code = judged.code), '') as evidence,
       json_object('born', born, 'left care', left_on, 'window from', :w0, 'window to', :as_at,
         'contact last found out', found_on, 'in touch', in_touch, 'last found in touch', touched_on,
         'housing last found out', code_of, 'housing', code) as working
from judged
