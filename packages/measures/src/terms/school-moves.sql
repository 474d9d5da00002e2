-- Children with a school in the window, and their moves in it while in care: an enrolment at another school than the one
-- before it. A move between 1 August and 30 September is not in mid-year (DfE). Evidence: what began and ended the
-- enrolments of the window, and of a move what began the one before it.
school_moves as materialized (
  select child, sum(moved) as moves,
         sum(moved and substr(valid_from, 6) not between '08-01' and '09-30') as mid_year_moves,
         group_concat(evidence || case when valid_to <= :as_at then ',' || ended_by else '' end
           || case when moved then (
             select ',' || b.evidence from enrolments b
             where b.child = s.child and (b.valid_from, b.valid_to, b.school) < (s.valid_from, s.valid_to, s.school)
             order by b.valid_from desc, b.valid_to desc, b.school desc limit 1) else '' end)
           filter (where :with_events) as evidence
  from (
    select i.child, s.valid_from, s.valid_to, s.school, s.evidence, s.ended_by, case when s.valid_from >= :w0 and s.previous_school <> s.school then exists (
             select 1 from episodes e
             where e.child = s.child and e.short_break = 0
               and e.valid_from <= s.valid_from and e.valid_to > s.valid_from) else 0 end as moved
    from in_care i
    cross join enrolments s on s.child = i.child and s.valid_from < :w1 and s.valid_to > :w0) s
  group by child)
