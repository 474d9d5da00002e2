create index episode_at on episode (authority, valid_to, valid_from);
create index care_period_ended on care_period (authority, valid_to);
create index review_held on review (authority, valid_from);
