-- Slices of a period of care with constant legal status and placement (SSDA903 episodes), short breaks included.
-- period_from is the valid_from of the care_period; null for a short break. reason is RNE.
-- home_type: on a temporary stay (T0 to T4), the type of the home the child is away from; else placement_type.
-- home_district: the postcode district of that home; null where none is kept: with those who adopt the child, or are to.
-- home: pseudonym of the carers or of the setting, the same in the records of all who live there; null when not recorded.
create table episode (
  authority text not null,
  child text not null,
  valid_from text not null,
  valid_to text not null,
  period_from text,
  short_break integer not null,
  reason text,
  legal_status text,
  category_of_need text,
  placement_type text,
  home_type text,
  home_district text,
  home text,
  provider text,
  care_ended integer not null,
  reason_ceased text,
  reason_for_placement_change text,
  evidence text not null,
  ended_by text not null,
  recorded_from integer not null,
  recorded_to integer not null
)
