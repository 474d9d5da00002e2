import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'adoption-disruptions',
  version: 1,
  title: 'Placements for adoption that broke down',
  section: 'Adoption and special guardianship',
  period: 'rolling',
  population:
    'Placements for adoption begun in the twelve months that end with the day: runs of episodes under A3 to A6, and those recorded where no such run shows them.',
  counts:
    'The placement ended by the day and before an adoption order: a disruption was recorded, or the child went to live under another type of placement or left care without being adopted. A child who died (E2) or moved to the care of another authority (E3) does not count.',
  source: 'Adoption leadership board, disruptions; Kent annual report 2018',
  polarity: 'lower',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: [],
  because: {
    disrupted: 'A disruption was recorded before any adoption order.',
    'left-without-order': 'No longer placed for adoption, and no order was made.',
    'order-made': 'The adoption order was made.',
    'died-or-transferred': 'The child died, or another authority took over care.',
    'goes-on': 'Still placed for adoption on the day.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
