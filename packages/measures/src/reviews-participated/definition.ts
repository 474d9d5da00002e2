import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'reviews-participated',
  version: 1,
  title: 'Took part in reviews',
  section: 'Children in care',
  period: 'rolling',
  population:
    'Reviews held in the twelve months that end with the day, those of children under four (PN0) left out.',
  counts: 'Reviews in which the child took part: PN1, PN2, PN3, PN5 or PN6.',
  source: 'SSDA903 REVIEW_CODE; Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: [],
  because: {
    'under-four': 'Under four: not asked to take part (PN0).',
    'took-part': 'The child took part.',
    'took-no-part': 'The child took no part (PN4, PN7).',
    'participation-not-recorded': 'Nobody recorded whether the child took part.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
