import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'adoption-plan-to-decision-8-weeks',
  version: 1,
  title: 'From adoption as the plan to the agency decision in eight weeks',
  section: 'Adoption and special guardianship',
  period: 'rolling',
  population:
    'Agency decisions made in the twelve months that end with the day, where it is known when adoption became the plan: the first review that made it so since it was last reversed.',
  counts: 'The decision came 56 days or fewer after adoption became the plan.',
  source: 'National Minimum Standards for adoption 2014, standard 17; Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: [],
  needs: [['adoption_step:agency-decision'], ['adoption_step:plan']],
  because: {
    'plan-not-known': 'Nobody recorded, up to the decision, when adoption became the plan.',
    'within-8-weeks': 'The decision came within 56 days.',
    'after-8-weeks': 'The decision came after more than 56 days.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
