-- Children in care at :as_at: a period of care contains the day, the legal status is not a short break (V3, V4), and the
-- 18th birthday is after it. home_provider: a temporary stay has none of its own, so the one of the home it is away from.
in_care as materialized (
  -- In the order of the children, so that all that is looked up of them lies together.
  with there as materialized (
    select child, period_from, valid_from, home_type, placement_type, provider, evidence
    from episodes
    where valid_from <= :as_at and valid_to > :as_at and short_break = 0
    order by +child)
  select e.child, p.valid_from as bla, p.start_not_known, p.first_review_due, c.born, e.home_type,
         case when e.home_type is e.placement_type then e.provider else (
           select h.provider from episodes h
           where h.child = e.child and h.period_from = e.period_from and h.valid_from < e.valid_from
             and h.home_type is h.placement_type
           order by h.valid_from desc limit 1) end as home_provider,
         c.evidence || ',' || p.evidence || ',' || e.evidence as evidence
  from there e
  cross join children c on c.child = e.child and c.born > :born_18
  cross join care_periods p on p.child = e.child and p.valid_from = e.period_from)
