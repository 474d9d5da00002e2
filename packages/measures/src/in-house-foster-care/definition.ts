import type { Definition } from '../measure.ts';

const definition: Definition = {
  id: 'in-house-foster-care',
  version: 1,
  title: "Foster children with the authority's own carers, relatives or friends",
  section: 'Children in care',
  period: 'snapshot',
  population:
    'Children in foster care (U1 to U6) on the day, unaccompanied asylum-seeking children left out. On a temporary stay the home the child is away from counts.',
  counts:
    "With relatives or friends (U1 to U3), or with other foster carers (U4 to U6) whose provider is the authority itself (PR1). Where nobody recorded the provider, the child is not counted as with the authority's own.",
  source: 'SSDA903 PLACE and PLACE_PROVIDER; Kent scorecard 2018',
  polarity: 'higher',
  unit: 'percent',
  sum: { kind: 'share' },
  snapshot: true,
  policies: [],
  years: [1],
  terms: ['in-care'],
  because: {
    'with-relative-or-friend': 'Fostered by a relative or friend.',
    'with-own-foster-carer': "With one of the authority's own foster carers.",
    'with-foster-carer-of-another-provider': 'With a foster carer of another provider.',
    'provider-not-known': 'In foster care, but nobody recorded the provider.',
    'not-in-foster-care': 'Not in foster care.',
    uasc: 'Unaccompanied asylum-seeking child: not counted by this measure.',
  },
  cohort: new URL('./cohort.sql', import.meta.url),
};

export default definition;
