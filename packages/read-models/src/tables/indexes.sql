-- Made once the tables are full: sorting once is cheaper than keeping an order while filling.
-- The unique ones also say what a row is: a second row with the same key is a fault of the projection.
create unique index child_of_child on child (authority, child, recorded_from);
create unique index asylum_seeking_alone_of_child on asylum_seeking_alone (authority, child, valid_from, recorded_from);
create unique index care_period_of_child on care_period (authority, child, valid_from, recorded_from);
create unique index episode_of_child on episode (authority, child, valid_from, recorded_from);
create unique index placement_of_child on placement (authority, child, policy, valid_from, recorded_from);
create unique index allocation_of_child on allocation (authority, child, role, valid_from, evidence, recorded_from);
create unique index enrolment_of_child on enrolment (authority, child, valid_from, evidence, recorded_from);
create unique index review_of_child on review (authority, child, valid_from, recorded_from);
create unique index adoption_step_of_child on adoption_step (authority, child, valid_from, step, evidence, recorded_from);
create unique index missing_spell_of_child on missing_spell (authority, child, valid_from, evidence, recorded_from);
create unique index fact_of_child on fact (authority, child, revision);
-- Who is in care on a day: answered from the index alone.
create index episode_at on episode (authority, valid_to, recorded_to, valid_from, recorded_from, short_break);
create index care_period_from on care_period (authority, valid_from);
create index care_period_ended on care_period (authority, valid_to);
create index review_held on review (authority, valid_from);
