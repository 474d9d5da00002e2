-- How many rows the planner should expect of each index, by how many of its columns are given: an authority's are many, a
-- child's few. Without this it takes an authority for ten rows, and looks for a child among all of them. Rounded from what
-- `analyze` says of an authority of Kent's size, and the same in every file, so that a query has one plan everywhere.
-- The first line makes the table of statistics, the last has this connection read it.
analyze sqlite_schema;
insert into sqlite_stat1 (tbl, idx, stat) values
  ('adoption_step', 'adoption_step_of_child', '4000 4000 4 1 1 1 1'),
  ('adoption_step', 'adoption_step_taken', '4000 4000 700 2 1 1 1'),
  ('allocation', 'allocation_of_child', '70000 70000 7 4 2 1 1 1 1 1 1'),
  ('asylum_seeking_alone', 'asylum_seeking_alone_of_child', '4000 4000 2 2 1 1 1'),
  ('authority_fact', 'authority_fact_of', '100 100 20 3 2 1'),
  ('care_period', 'care_period_adopted', '800 800 2'),
  ('care_period', 'care_period_ended', '20000 20000 6 1 1 1 1 1'),
  ('care_period', 'care_period_from', '20000 20000 5 1 1 1 1 1 1'),
  ('care_period', 'care_period_of_child', '20000 20000 2 2 1 1 1 1 1 1'),
  ('child', 'child_born', '10000 10000 2 1 1 1'),
  ('child', 'child_of_child', '10000 10000 1 1 1 1'),
  ('enrolment', 'enrolment_of_child', '10000 10000 3 2 1 1 1 1 1'),
  ('episode', 'episode_at', '50000 50000 14 4 1 1 1 1 1 1 1 1'),
  ('episode', 'episode_of_child', '50000 50000 5 2 1 1 1 1 1 1 1'),
  ('episode', 'episode_placed_for_adoption', '1000 1000 2'),
  ('episode', 'episode_under_placement_order', '3000 3000 2'),
  ('fact', 'fact_of_child', '400000 400000 40 1'),
  ('missing_spell', 'missing_spell_from', '10000 10000 4 1 1 1 1'),
  ('missing_spell', 'missing_spell_of_child', '10000 10000 8 1'),
  ('observation', 'observation_from', '100000 100000 10000 30 11 1 1 1 1 1 1 1'),
  ('observation', 'observation_of_child', '100000 100000 17 4 1 1 1 1 1 1 1 1'),
  ('placement', 'placement_of_child', '70000 70000 8 4 2 1 1 1 1 1 1 1'),
  ('review', 'review_held', '50000 50000 15 1 1 1 1'),
  ('review', 'review_of_child', '50000 50000 6 5 1 1 1 1 1'),
  ('access_grant', 'access_grant', '1000 1000 2 1'),
  ('access_grant', 'access_grant_at', '1000 1000 1 1 1'),
  ('tie', 'tie', '6000 6000 4 1'),
  ('tie', 'tie_of', '6000 6000 1500 20 1 1 1 1');
analyze sqlite_schema;
