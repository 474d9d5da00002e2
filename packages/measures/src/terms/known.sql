-- What was believed at :known_at, of one authority. Every measure reads these, never the tables themselves.
children as not materialized (
  select * from child
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
asylum_seekers as not materialized (
  select * from asylum_seeking_alone
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
care_periods as not materialized (
  select * from care_period
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
episodes as not materialized (
  select * from episode
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
placements as not materialized (
  select * from placement
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
allocations as not materialized (
  select * from allocation
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
enrolments as not materialized (
  select * from enrolment
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
reviews as not materialized (
  select * from review
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at),
adoption_steps as not materialized (
  select * from adoption_step
  where authority = :authority and recorded_from <= :known_at and recorded_to > :known_at)
