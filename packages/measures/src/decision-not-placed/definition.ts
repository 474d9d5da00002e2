import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'decision-not-placed',
  version: 1,
  title: 'Agency decision, not placed for adoption',
  section: 'Adoption and special guardianship',
  period: 'snapshot',
  population: 'Children in care on the day.',
  counts:
    'The agency decided in this period of care that the child should be placed for adoption, the decision has not been reversed, no adoption order has been made, and the child is not placed for adoption (A3 to A6).',
  source: 'SSDA903 DATE_PLACED and DATE_PLACED_CEASED; Kent scorecard 2018',
  polarity: 'lower',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care'],
  needs: [['adoption_step:agency-decision']],
  because: {
    'no-decision': 'No agency decision for adoption.',
    'decision-no-longer-live':
      'The latest agency decision was reversed, or an adoption order or the end of care came after it.',
    'placed-for-adoption': 'The agency decided, and the child is placed for adoption.',
    'decided-not-placed': 'The agency decided, and the child is not placed for adoption.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
