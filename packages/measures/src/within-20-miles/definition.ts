import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'within-20-miles',
  version: 1,
  title: 'Placed within 20 miles of home',
  section: 'Children in care',
  period: 'snapshot',
  population:
    'Children in care on the day, unaccompanied asylum-seeking children left out, whose current placement (with the same carer) lies at a known distance from home: the latest that was observed since it began. What was observed while the child was away on a temporary stay is about the stay and does not count; 999.9 miles means that nobody knows.',
  counts: '20 miles or less.',
  source: 'SSDA903 PL_DISTANCE; Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care', 'current-placement'],
  needs: [['observation:placement-location']],
  because: {
    'within-20-miles': '20 miles or less from home.',
    'over-20-miles': 'More than 20 miles from home.',
    'distance-not-known': 'Nobody recorded how far from home the current placement is.',
    uasc: 'Unaccompanied asylum-seeking child: not counted by this measure.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
