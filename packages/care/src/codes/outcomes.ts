import type { CodeList } from './code-list.ts';

/** SDQ_REASON (SSDA903 OC2): why there is no score. */
export const SDQ_REASONS: CodeList = {
  SDQ1: { meaning: 'Outside ages 4 to 16' },
  SDQ2: { meaning: 'Carer refused' },
  SDQ3: { meaning: 'Disability' },
  SDQ4: { meaning: 'Other' },
  SDQ5: { meaning: 'Child refused' },
};

/** IN_TOUCH (SSDA903 OC3). */
export const IN_TOUCH: CodeList = {
  YES: { meaning: 'In touch' },
  NO: { meaning: 'Not in touch' },
  DIED: { meaning: 'Died' },
  REFU: { meaning: 'Refuses contact' },
  NREQ: { meaning: 'No longer needs the service' },
  RHOM: { meaning: 'Returned home for six months or more' },
};

const FULL_OR_PART_TIME = { F: 'full time', P: 'part time' } as const;
const OCCUPATIONS = {
  1: { meaning: 'Higher education' },
  2: { meaning: 'Other education' },
  3: { meaning: 'Training or employment', until: '2022-04-01' },
  4: { meaning: 'Apprenticeship', from: '2021-04-01' },
  5: { meaning: 'Other training or employment', from: '2021-04-01' },
} as const;

/** ACTIV (SSDA903 OC3): F or P with an occupation, or a reason for none. */
export const ACTIVITIES: CodeList = {
  ...Object.fromEntries(
    Object.entries(FULL_OR_PART_TIME).flatMap(([time, words]) =>
      Object.entries(OCCUPATIONS).map(([number, { meaning, ...dates }]) => [
        `${time}${number}`,
        { meaning: `${meaning}, ${words}`, ...dates },
      ]),
    ),
  ),
  G4: { meaning: 'None: illness or disability' },
  G5: { meaning: 'None: other' },
  G6: { meaning: 'None: pregnancy or parenting' },
  0: { meaning: 'Not known' },
};

const ACCOMMODATION_KINDS: Readonly<Record<string, string>> = {
  B: 'With parents or relatives',
  C: 'Community home or residential care',
  D: 'Semi-independent',
  E: 'Supported lodgings',
  G: 'Gone abroad',
  H: 'Deported',
  K: 'Ordinary lodgings',
  R: 'Not known',
  S: 'Homeless',
  T: 'Foyer',
  U: 'Independent living',
  V: 'Emergency',
  W: 'Bed and breakfast',
  X: 'Custody',
  Y: 'Other',
  Z: 'With former foster carer',
};

/** ACCOM (SSDA903 OC3): a kind and 1 (suitable) or 2 (unsuitable). */
export const ACCOMMODATION: CodeList = {
  ...Object.fromEntries(
    Object.entries(ACCOMMODATION_KINDS).flatMap(([letter, words]) => [
      [`${letter}1`, { meaning: `${words}, suitable` }],
      [`${letter}2`, { meaning: `${words}, unsuitable` }],
    ]),
  ),
  0: { meaning: 'Not known' },
};
