-- What was found last in the twelve months, of those in touch: F and P are an occupation, full and part time; G is none.
with in_touch as materialized (
  select k.*, coalesce(k.not_in, case when k.in_touch is not 'YES' or k.found_on < :w0 then 'not-in-touch' end) as left_out
  from care_leavers k),
latest as materialized (
  select i.*, case when i.left_out is null then (
           select max(o.valid_from || o.code) from observations o
           where o.child = i.child and o.kind = 'activity' and o.valid_from >= :w0 and o.valid_from < :w1) end as latest
  from in_touch i),
judged as (select l.*, substr(l.latest, 1, 10) as code_of, substr(l.latest, 11) as code from latest l)
select child, :as_at as considered_on,
       case when left_out is not null then 'excluded'
         when code like 'F%' or code like 'P%' then 'numerator' else 'denominator' end as outcome,
       case when left_out is not null then left_out
         when code is null or code = '0' then 'activity-not-known'
         when code like 'F%' or code like 'P%' then 'in-education-employment-or-training'
         else 'not-in-education-employment-or-training' end as because,
       null as value, null as exposure, null as holder, start_not_known,
       evidence || coalesce(',' || (
         select group_concat(o.evidence) from observations o
         where o.child = judged.child and o.kind = 'activity' and o.valid_from = code_of and o.code = judged.code), '') as evidence,
       json_object('born', born, 'left care', left_on, 'window from', :w0, 'window to', :as_at,
         'contact last found out', found_on, 'in touch', in_touch, 'activity last found out', code_of, 'activity', code) as working
from judged
