import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'private-voluntary',
  version: 1,
  title: 'Placed with private or voluntary providers',
  section: 'Children in care',
  period: 'snapshot',
  population: 'Children in care on the day.',
  counts:
    'The provider is private or voluntary (PR4, PR5), and the home is neither a foster home (U1 to U6) nor an adoptive one (A3 to A6). On a temporary stay the home the child is away from counts.',
  source: 'SSDA903 PLACE and PLACE_PROVIDER; Kent scorecard 2018',
  polarity: 'lower',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care'],
  because: {
    'private-or-voluntary-provider':
      'With a private or voluntary provider, in neither a foster nor an adoptive home.',
    'other-provider': 'With another provider, or with parents.',
    'foster-or-adoptive-home': 'In a foster or an adoptive home, whoever provides it.',
    'provider-not-known': 'Nobody recorded the provider.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
