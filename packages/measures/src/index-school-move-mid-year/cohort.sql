-- A school move in mid-year.
with judged as (
  select i.child, i.born, s.moves, s.mid_year_moves, i.start_not_known,
         i.evidence || coalesce(',' || s.evidence, '') as evidence, case
    when i.born > :born_5 then 'aged-under-5'
    when i.born <= :born_16 then 'aged-16-or-over'
    when s.child is null then 'no-school-in-window'
    when s.mid_year_moves >= 1 then 'moved-in-mid-year'
    else 'no-move-in-mid-year' end as because
  from in_care i
  left join school_moves s on s.child = i.child)
select child, :as_at as considered_on,
       case because when 'moved-in-mid-year' then 'numerator' when 'no-move-in-mid-year' then 'denominator'
         else 'excluded' end as outcome,
       because, null as value, null as exposure, null as holder, start_not_known, evidence,
       json_object('born', born, 'window from', :w0, 'window to', :as_at, 'school moves in the window', moves, 'of them in mid-year', mid_year_moves) as working
from judged
