/** What a figure can be cut by: a value of each child on the day the row considers. */
export const COHORT_KEYS = [
  'age-band',
  'sex',
  'ethnicity',
  'uasc',
  'legal-status',
  'placement-type',
  'district',
  'team',
] as const;
export type CohortKey = (typeof COHORT_KEYS)[number];

/** Only children that have these values on the day the row considers. */
export type Cohort = Readonly<Partial<Record<CohortKey, string>>>;

const EPISODE_THEN = `from episodes e where e.child = cohort.child and e.valid_from <= cohort.considered_on
  and e.valid_to >= cohort.considered_on order by e.valid_from desc limit 1`;

const AGE = 'age_on((select born from children c where c.child = cohort.child), cohort.considered_on)';

const ASYLUM_SEEKER = `from asylum_seekers u where u.child = cohort.child
  and u.valid_from <= cohort.considered_on and u.valid_to > cohort.considered_on`;

export const IS_UASC = `exists (select 1 ${ASYLUM_SEEKER})`;

/** Events that say so; null when the child is none. */
export const UASC_EVIDENCE = `(select u.evidence ${ASYLUM_SEEKER})`;

/** Age bands are those of the national tables. */
const OF_CHILD: Readonly<Record<CohortKey, string>> = {
  'age-band': `case when ${AGE} < 1 then 'under 1' when ${AGE} < 5 then '1 to 4' when ${AGE} < 10 then '5 to 9'
    when ${AGE} < 16 then '10 to 15' else '16 and over' end`,
  sex: `coalesce((select sex from children c where c.child = cohort.child), 'not known')`,
  ethnicity: `coalesce((select ethnicity from children c where c.child = cohort.child), 'not known')`,
  uasc: `case when ${IS_UASC} then 'UASC' else 'not UASC' end`,
  'legal-status': `coalesce((select e.legal_status ${EPISODE_THEN}), 'not known')`,
  'placement-type': `coalesce((select e.home_type ${EPISODE_THEN}), 'not known')`,
  district: `coalesce((select e.home_district ${EPISODE_THEN}), 'not known')`,
  team: `coalesce((select a.team from allocations a where a.child = cohort.child and a.role = 'social-worker'
    and a.valid_from <= cohort.considered_on and a.valid_to > cohort.considered_on
    order by a.valid_from desc limit 1), 'not known')`,
};

/** SQL of each key, over a row of `cohort`. The authority itself has no age and no sex. */
export const COHORT_SQL = Object.fromEntries(
  COHORT_KEYS.map((key) => [
    key,
    `case when cohort.child = '' then 'the authority itself' else ${OF_CHILD[key]} end`,
  ]),
) as Readonly<Record<CohortKey, string>>;

/** Keys that a cohort is chosen by, in a fixed order. */
export function keysOf(cohort: Cohort = {}): readonly CohortKey[] {
  return COHORT_KEYS.filter((key) => cohort[key] !== undefined);
}
