import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'posts-filled',
  version: 1,
  title: 'Posts filled by permanent qualified social workers',
  section: 'Workforce',
  period: 'snapshot',
  population:
    'Full-time equivalent posts in the teams for children in care, as last counted on or before the day.',
  counts: 'Full-time equivalents of those posts that permanent qualified social workers fill.',
  source: 'Kent scorecard 2018, which leaves fostering and adoption out',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'amounts', parts: 100, scale: 100, decimals: 1 },
  snapshot: false,
  policies: [],
  years: [1],
  terms: [],
  needs: [['authority_fact:posts']],
  because: {
    'posts-counted': 'The latest count of posts on or before the day, in hundredths of a full-time post.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
