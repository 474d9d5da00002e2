import type { Example } from '../example.ts';

const asked = { asAt: '2018-03-31' };
const care = ['2016-01-10 S C2 U6 PR1 ZZ1 1AA'];
const IN_CARE = [
  '2008-05-01 ChildBorn',
  '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
];
const LOCATED = [...IN_CARE, '2016-01-12 PlacementLocationObserved'];

const examples: readonly Example[] = [
  {
    shows: 'In the area of an authority that is no neighbour.',
    story: {
      born: '2008-05-01',
      care,
      facts: ['2016-01-12 PlacementLocationObserved authority=210'],
      authority: ['2015-01-01 AdjoiningAuthoritiesSet authorities=887,936'],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'beyond-adjoining-areas',
      evidence: [...LOCATED, '2015-01-01 AdjoiningAuthoritiesSet'],
    },
  },
  {
    shows: 'In the area of a neighbour.',
    story: {
      born: '2008-05-01',
      care,
      facts: ['2016-01-12 PlacementLocationObserved authority=936'],
      authority: ['2015-01-01 AdjoiningAuthoritiesSet authorities=887,936'],
    },
    asked,
    row: {
      outcome: 'denominator',
      because: 'in-adjoining-area',
      evidence: [...LOCATED, '2015-01-01 AdjoiningAuthoritiesSet'],
    },
  },
  {
    shows: 'A neighbour from the day on.',
    story: {
      born: '2008-05-01',
      care,
      facts: ['2016-01-12 PlacementLocationObserved authority=936'],
      authority: [
        '2015-01-01 AdjoiningAuthoritiesSet authorities=887',
        '2018-03-31 AdjoiningAuthoritiesSet authorities=887,936',
      ],
    },
    asked,
    row: {
      outcome: 'denominator',
      because: 'in-adjoining-area',
      evidence: [...LOCATED, '2018-03-31 AdjoiningAuthoritiesSet'],
    },
  },
  {
    shows: 'A neighbour from the day after on.',
    story: {
      born: '2008-05-01',
      care,
      facts: ['2016-01-12 PlacementLocationObserved authority=936'],
      authority: [
        '2015-01-01 AdjoiningAuthoritiesSet authorities=887',
        '2018-04-01 AdjoiningAuthoritiesSet authorities=887,936',
      ],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'beyond-adjoining-areas',
      evidence: [...LOCATED, '2015-01-01 AdjoiningAuthoritiesSet'],
    },
  },
  {
    shows: 'A neighbour until the day: the next list replaces the one before.',
    story: {
      born: '2008-05-01',
      care,
      facts: ['2016-01-12 PlacementLocationObserved authority=936'],
      authority: [
        '2015-01-01 AdjoiningAuthoritiesSet authorities=887,936',
        '2018-03-31 AdjoiningAuthoritiesSet authorities=887',
      ],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'beyond-adjoining-areas',
      evidence: [...LOCATED, '2018-03-31 AdjoiningAuthoritiesSet'],
    },
  },
  {
    shows: "In the authority's own area.",
    story: {
      born: '2008-05-01',
      care,
      facts: ['2016-01-12 PlacementLocationObserved authority=999'],
      authority: ['2015-01-01 AdjoiningAuthoritiesSet authorities=887,936'],
    },
    asked,
    row: { outcome: 'denominator', because: 'in-own-area', evidence: LOCATED },
  },
  {
    shows: 'Nobody recorded the area.',
    story: {
      born: '2008-05-01',
      care,
      authority: ['2015-01-01 AdjoiningAuthoritiesSet authorities=887,936'],
    },
    asked,
    row: { outcome: 'denominator', because: 'location-not-known', evidence: IN_CARE },
  },
];

export default examples;
