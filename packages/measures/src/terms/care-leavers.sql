-- Care leavers as the SSDA903 return has them (OC3): aged 17 to 21 on the day and no longer in care, which ends at 18,
-- after 13 weeks or more in care from the 14th birthday on, not all of them before the 16th (Children Act 1989, Sch. 2
-- para. 19B and ss. 23A to 23C). Weeks of several periods add up; care that became short breaks is over, as far as the day
-- knows. Where the record holds no care from 16 on, because the young person left before it begins, a finding on contact
-- says that this is a care leaver.
-- `not_in` says why somebody who looks like one is none: care that ended with death (E2), at another authority (E3), in
-- adoption (E11, E12) or with an adult (E15); and what was found last, death or half a year at home again, which end the
-- duty. Of two findings of one day the later code in the alphabet counts. Evidence: birth, the care that counts, the finding.
care_leavers as materialized (
  -- Thousands of birthdays: SQLite's own dates are many times faster than calls of ours, and make 1 March of a 29 February.
  with people as materialized (
    select child, born, date(born, '+14 years') as b14, date(born, '+16 years') as b16, date(born, '+18 years') as b18
    from children
    where born > :born_22 and born <= :born_17
    order by +child),
  periods as materialized (
    select c.child, c.born, c.b14, c.b16, c.b18, p.valid_from, p.valid_to, p.start_not_known, p.reason_ended,
           p.evidence, p.ended_by,
           case when p.valid_to <= :as_at then p.valid_to else (
             select max(e.valid_to) from episodes e
             where e.child = p.child and e.period_from = p.valid_from and e.valid_from <= :as_at) end as known_to
    from people c
    left join care_periods p on p.child = c.child
      and p.valid_from <= :as_at and p.valid_from < c.b18 and p.valid_to > c.b14),
  -- The latest period: SQLite takes the other columns from the row that holds the maximum.
  care as materialized (
    select child, born, b16, max(valid_from), min(known_to, b18) as ended_on,
           case when valid_to <= :as_at then reason_ended end as reason_ended,
           sum(max(0, julianday(min(known_to, b18)) - julianday(max(valid_from, b14)))) as days,
           sum(start_not_known) as start_not_known,
           case when :with_events then group_concat(evidence || case
             when valid_to <= :as_at then ',' || ended_by
             when known_to <= :as_at then ',' || (
               select e.ended_by from episodes e
               where e.child = periods.child and e.period_from = periods.valid_from and e.valid_to = known_to)
             else '' end) end as evidence
    from periods
    group by child
    having b18 <= :as_at or known_to <= :as_at or known_to is null),
  found as materialized (
    select child, born, coalesce(ended_on > b16, 0) as by_care, ended_on, cast(days as integer) as days, start_not_known,
           evidence, reason_ended,
           (select max(o.valid_from || o.code) from observations o
            where o.child = care.child and o.kind = 'contact' and o.valid_from <= :as_at) as latest
    from care)
  select child, born, case when by_care then ended_on end as left_on, case when by_care then days end as days,
         substr(latest, 1, 10) as found_on, substr(latest, 11) as in_touch,
         by_care and start_not_known > 0 as start_not_known,
         case when by_care and reason_ended in ('E2', 'E3', 'E11', 'E12', 'E15') then 'no-duty-after-care'
           when by_care and days < 91 then 'in-care-under-13-weeks'
           when latest like '%DIED' then 'died' when latest like '%RHOM' then 'returned-home' end as not_in,
         case when :with_events then (
           select c.evidence from children c where c.child = found.child)
           || case when by_care then ',' || evidence else '' end
           || coalesce(',' || (
             select group_concat(o.evidence) from observations o
             where o.child = found.child and o.kind = 'contact'
               and o.valid_from = substr(latest, 1, 10) and o.code = substr(latest, 11)), '') end as evidence
  from found
  where by_care or latest is not null)
