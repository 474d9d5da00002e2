import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'care-plans-good',
  version: 1,
  title: 'Care plans rated good or outstanding',
  section: 'Quality',
  period: 'rolling',
  population:
    'Audits of care plans in the twelve months that end with the day, each of them once, also when a child has several.',
  counts: 'Audits that graded the plan good or outstanding.',
  source: 'Care Planning, Placement and Case Review Regulations 2010, reg. 5; Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: [],
  needs: [['observation:care-plan-grade']],
  because: {
    good: 'The audit graded the plan good.',
    outstanding: 'The audit graded the plan outstanding.',
    'requires-improvement': 'The audit found that the plan requires improvement.',
    inadequate: 'The audit found the plan inadequate.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
