-- What is true of an authority and of no child: population, posts, caseloads, targets, floors, what others published, its
-- neighbours. A fact holds until the next one of its kind about the same measure and the same authority.
create table authority_fact (
  authority text not null,
  kind text not null,
  valid_from text not null,
  valid_to text not null,
  measure text,
  of_whom text,
  amount numeric,
  out_of numeric,
  source text,
  evidence text not null,
  ended_by text not null,
  recorded_from integer not null,
  recorded_to integer not null
)
