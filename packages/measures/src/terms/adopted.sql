-- Children adopted in the window: the latest period of care that ended with E11 or E12 in it.
adopted as materialized (
  select child, valid_from as bla, max(valid_to) as adopted_on, start_not_known,
         evidence || ',' || ended_by as evidence
  from care_periods
  where reason_ended in ('E11', 'E12') and valid_to >= :w0 and valid_to < :w1
  group by child)
