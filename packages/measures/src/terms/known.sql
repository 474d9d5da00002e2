-- What was believed at :known_at, of one authority. Every measure reads these, never the tables themselves.
-- Events (evidence, ended_by) are read only :with_events; without them they are null, and no rule may depend on them.
children as not materialized (
  select child, born, sex, ethnicity,
         case when :with_events then evidence end as evidence
  from child
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
asylum_seekers as not materialized (
  select child, valid_from, valid_to,
         case when :with_events then evidence end as evidence, case when :with_events then ended_by end as ended_by
  from asylum_seeking_alone
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
care_periods as not materialized (
  select child, valid_from, valid_to, start_not_known, reason_ended, first_review_due,
         case when :with_events then evidence end as evidence, case when :with_events then ended_by end as ended_by
  from care_period
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
episodes as not materialized (
  select child, valid_from, valid_to, period_from, short_break, reason, legal_status, category_of_need, placement_type,
         home_type, home_district, home, provider, reason_ceased,
         case when :with_events then evidence end as evidence, case when :with_events then ended_by end as ended_by
  from episode
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
-- Evidence of a placement: what began its episodes, as far as they had begun by :as_at, and what had ended it by then; of
-- a stay away that still lasts, what began the placement it is away from as well.
placements as not materialized (
  select p.child, p.policy, p.valid_from, p.valid_to, p.period_from, p.previous_from, p.away_from, p.away_until,
         case when :with_events then (
           select group_concat(e.evidence) from episode e
           where e.authority = p.authority and e.child = p.child and e.period_from = p.period_from
             and e.valid_from >= case when p.away_until > :as_at then p.away_from else p.valid_from end
             and e.valid_from < p.valid_to and e.valid_from <= :as_at
             and e.recorded_from <= :known_at and e.recorded_to > :known_at)
           || case when p.valid_to <= :as_at then ',' || p.ended_by else '' end end as evidence
  from placement p
  where p.authority = :authority and p.recorded_from <= :known_at and p.recorded_to > :known_at),
allocations as not materialized (
  select child, role, valid_from, valid_to, worker, previous_worker, unbroken_from, team,
         case when :with_events then evidence end as evidence, case when :with_events then ended_by end as ended_by
  from allocation
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
enrolments as not materialized (
  select child, valid_from, valid_to, school, previous_school,
         case when :with_events then evidence end as evidence, case when :with_events then ended_by end as ended_by
  from enrolment
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
reviews as not materialized (
  select child, valid_from, valid_to, participation, period_from, number, due, next_due,
         case when :with_events then evidence end as evidence
  from review
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
adoption_steps as not materialized (
  select child, valid_from, step, by_foster_carer, reason,
         case when :with_events then evidence end as evidence
  from adoption_step
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
missing_spells as not materialized (
  select child, valid_from, valid_to, absence,
         case when :with_events then evidence end as evidence, case when :with_events then ended_by end as ended_by
  from missing_spell
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
observations as not materialized (
  select child, kind, valid_from, valid_to, code, amount, since, reference,
         case when :with_events then evidence end as evidence, case when :with_events then ended_by end as ended_by
  from observation
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
-- Facts of the authority itself; the one that holds on a day is the one whose interval contains it.
authority_facts as not materialized (
  select kind, valid_from, valid_to, measure, of_whom, amount, out_of, source,
         case when :with_events then evidence end as evidence, case when :with_events then ended_by end as ended_by
  from authority_fact
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at)
