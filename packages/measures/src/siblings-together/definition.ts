import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'siblings-together',
  version: 1,
  title: 'Siblings placed together',
  section: 'Adoption and special guardianship',
  period: 'rolling',
  population:
    'Groups of siblings of whom a child moved into a new placement, temporary stays left out, in the twelve months that end with the day while the plan was that they live together; judged on the last day on which one did, when two or more of them were in care. Children whose plan is to live apart are left out.',
  counts:
    'All of them lived with the same carers or in the same setting that day. Where a record names neither: they had moved in on one day, into one type of placement of one provider.',
  source: 'Children Act 1989, s. 22C(8)(d); Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'groups' },
  snapshot: false,
  policies: [],
  years: [1],
  terms: [],
  needs: [['observation:sibling-group']],
  because: {
    'no-sibling-in-care': 'No other child of the group was in care that day.',
    'in-one-home': 'All of them lived with the same carers, or in the same setting.',
    'moved-in-together':
      'Not every record names the home: all moved in on one day, into one type of placement of one provider.',
    apart: 'They lived in more than one home.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
