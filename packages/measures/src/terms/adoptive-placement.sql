-- Of each adopted child: the last placement type, and the start of the final run of consecutive episodes placed for
-- adoption (A3 to A6); null when the child was not placed for adoption at the end.
adoptive_placement as materialized (
  select a.child, last.placement_type as last_type,
         case when last.placement_type in ('A3', 'A4', 'A5', 'A6') then (
           select min(e.valid_from) from episodes e
           where e.child = a.child and e.period_from = a.bla and e.valid_from > coalesce((
             select max(x.valid_from) from episodes x
             where x.child = a.child and x.period_from = a.bla
               and coalesce(x.placement_type, '') not in ('A3', 'A4', 'A5', 'A6')), '')) end as adoptive_from,
         last.evidence
  from adopted a
  cross join episodes last on last.child = a.child and last.period_from = a.bla and +last.valid_to = a.adopted_on)
