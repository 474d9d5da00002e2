-- The population of the combined stability indexes: children in care, aged 5 to 15, in the populations of the placement,
-- school and social-worker indexes of the same length. `not_in` says why a child is in none of it; null: it is in all.
index_population as materialized (
  select i.child, i.born, i.start_not_known, f.child as in_first_year,
         s.moves as school_moves, s.mid_year_moves, w.workers, w.changes as worker_changes,
         i.evidence || coalesce(',' || f.evidence, '') as care_evidence,
         coalesce(',' || s.evidence, '') || coalesce(',' || w.evidence, '') as other_evidence,
         case
           when i.born > :born_5 then 'aged-under-5'
           when i.born <= :born_16 then 'aged-16-or-over'
           when f.child is null then 'not-in-care-in-first-year'
           when s.child is null then 'no-school-in-window'
           when w.child is null then 'no-worker-in-window' end as not_in
  from in_care i
  left join in_care_in_first_year f on f.child = i.child
  left join school_moves s on s.child = i.child
  left join worker_changes w on w.child = i.child)
