-- Made once the tables are full: sorting once is cheaper than keeping an order while filling.
-- A child's rows, with all that measures count by, so that counting reads the index alone and events are read only when
-- somebody asks for them. Measured on an authority of Kent's size: the scorecard in 72 % of the time for 6 % more file.
create index child_of_child on child (authority, child, recorded_from, recorded_to, born);
create index asylum_seeking_alone_of_child on asylum_seeking_alone
  (authority, child, valid_from, valid_to, recorded_from, recorded_to);
create index care_period_of_child on care_period
  (authority, child, valid_from, valid_to, recorded_from, recorded_to, start_not_known, first_review_due, reason_ended);
create index episode_of_child on episode
  (authority, child, valid_from, valid_to, recorded_from, recorded_to, short_break, reason, period_from, legal_status);
create index placement_of_child on placement
  (authority, child, policy, valid_from, valid_to, recorded_from, recorded_to, away_from, away_until, period_from, previous_from);
create index allocation_of_child on allocation
  (authority, child, role, valid_from, valid_to, recorded_from, recorded_to, worker, previous_worker, unbroken_from);
create index enrolment_of_child on enrolment
  (authority, child, valid_from, valid_to, recorded_from, recorded_to, school, previous_school);
create index review_of_child on review
  (authority, child, period_from, valid_from, recorded_from, recorded_to, due, next_due);
create index adoption_step_of_child on adoption_step
  (authority, child, step, valid_from, recorded_from, recorded_to);
create index missing_spell_of_child on missing_spell (authority, child, valid_from);
create index observation_of_child on observation
  (authority, child, kind, valid_from, valid_to, recorded_from, recorded_to, code, amount, since, reference);
create unique index fact_of_child on fact (authority, child, revision);
-- Who was born when: who turned 18, who is of a care leaver's age.
create index child_born on child (authority, born, recorded_from, recorded_to, child);
-- Who is in care on a day, and where.
create index episode_at on episode
  (authority, valid_to, recorded_to, valid_from, recorded_from, short_break, child, period_from, placement_type, home_type, provider);
-- The few rows of the way to adoption: under a placement order, placed for adoption, adopted.
create index episode_under_placement_order on episode (authority, valid_from, recorded_from, recorded_to, child, period_from)
  where legal_status = 'E1';
create index episode_placed_for_adoption on episode
  (authority, valid_from, recorded_from, recorded_to, child, period_from, placement_type)
  where placement_type in ('A3', 'A4', 'A5', 'A6');
create index care_period_adopted on care_period
  (authority, valid_to, recorded_from, recorded_to, child, valid_from, reason_ended) where reason_ended in ('E11', 'E12');
create index care_period_from on care_period
  (authority, valid_from, recorded_from, recorded_to, child, valid_to, start_not_known, first_review_due);
create index care_period_ended on care_period (authority, valid_to, recorded_from, recorded_to, child, valid_from, reason_ended);
create index review_held on review (authority, valid_from, recorded_from, recorded_to, participation, child);
create index adoption_step_taken on adoption_step (authority, step, valid_from, recorded_from, recorded_to, child);
create index missing_spell_from on missing_spell (authority, valid_from, recorded_from, recorded_to, valid_to, child);
create index observation_from on observation
  (authority, kind, valid_from, valid_to, recorded_from, recorded_to, child, code, amount, since, reference);
-- Whose children: of a worker, of a team.
create index tie_of on tie (authority, kind, who, child, valid_from, valid_to, until);
-- What was opened since a day, and what no manager has looked at.
create index access_grant_at on access_grant (authority, granted_at, outcome, child);
create index authority_fact_of on authority_fact (authority, kind, measure, of_whom, valid_from);
