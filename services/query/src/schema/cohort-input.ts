import { COHORT_KEYS, type Cohort, type CohortKey } from '@permanence/measures/cohort-switch';
import { builder } from '../builder.ts';

/** What each key says of a child on the day it is considered. */
export const KEY_MEANINGS: Readonly<Record<CohortKey, string>> = {
  'age-band': 'Age on the day: under 1, 1 to 4, 5 to 9, 10 to 15, 16 and over.',
  sex: 'SSDA903 code SEX.',
  ethnicity: 'SSDA903 code ETHNIC.',
  uasc: 'Unaccompanied asylum-seeking or not: UASC, not UASC.',
  'legal-status': 'Legal status on the day (LS).',
  'placement-type': 'Type of placement on the day (PLACE).',
  district:
    'Postcode district of the home on the day (ME14); “not known” where none is recorded, and with adopters.',
  team: 'Team of the social worker on the day; “not known” where none is recorded.',
};

const FIELDS = {
  ageBand: 'age-band',
  sex: 'sex',
  ethnicity: 'ethnicity',
  uasc: 'uasc',
  legalStatus: 'legal-status',
  placementType: 'placement-type',
  district: 'district',
  team: 'team',
} as const satisfies Record<string, CohortKey>;

/** Chooses the children of a figure or of a whole page. */
export const CohortInput = builder.inputType('CohortInput', {
  description:
    'Only children that have all of these values on the day they are considered, as `groups` of a figure names them. Everybody else is an excluded row with the reason `outside-cohort`.',
  fields: (t) => ({
    ageBand: t.string({ description: KEY_MEANINGS['age-band'] }),
    sex: t.string({ description: KEY_MEANINGS.sex }),
    ethnicity: t.string({ description: KEY_MEANINGS.ethnicity }),
    uasc: t.string({ description: KEY_MEANINGS.uasc }),
    legalStatus: t.string({ description: KEY_MEANINGS['legal-status'] }),
    placementType: t.string({ description: KEY_MEANINGS['placement-type'] }),
    district: t.string({ description: KEY_MEANINGS.district }),
    team: t.string({ description: KEY_MEANINGS.team }),
  }),
});

/** The cohort that was chosen; undefined when it is everybody. */
export function cohortOf(input: typeof CohortInput.$inferInput | null | undefined): Cohort | undefined {
  const chosen = Object.entries(FIELDS).flatMap(([field, key]) => {
    const value = input?.[field as keyof typeof FIELDS];
    return typeof value === 'string' ? [[key, value] as const] : [];
  });
  return chosen.length === 0 ? undefined : Object.fromEntries(chosen);
}

export const CohortKeyEnum = builder.enumType('CohortKey', {
  description: 'What a figure can be cut by: a value of each child on the day it is considered.',
  values: Object.fromEntries(
    COHORT_KEYS.map((key) => [
      key.toUpperCase().replace('-', '_'),
      { value: key, description: KEY_MEANINGS[key] },
    ]),
  ),
});
