-- Children with a school in the window, and their moves in it while in care: an enrolment at another school than the one
-- before it. A move between 1 August and 30 September is not in mid-year (DfE). Evidence: what began and ended the
-- enrolments of the window, and of a move what began the one before it.
school_moves as materialized (
  select child, sum(moved) as moves,
         sum(moved and substr(valid_from, 6) not between '08-01' and '09-30') as mid_year_moves,
         group_concat(evidence || case when valid_to <= :as_at then ',' || ended_by else '' end
           || case when moved then ',' || evidence_before else '' end) as evidence
  from (
    select s.*, s.valid_from >= :w0 and coalesce(s.previous_school <> s.school, 0) and exists (
             select 1 from episodes e
             where e.child = s.child and e.short_break = 0
               and e.valid_from <= s.valid_from and e.valid_to > s.valid_from) as moved
    from (
      select s.*, lag(s.evidence) over (
               partition by s.child order by s.valid_from, s.valid_to, s.school) as evidence_before
      from in_care i
      cross join enrolments s on s.child = i.child and s.valid_from < :w1) s
    where s.valid_to > :w0)
  group by child)
