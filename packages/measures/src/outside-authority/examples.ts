import type { Example } from '../example.ts';

const asked = { asAt: '2018-03-31' };
const care = ['2016-01-10 S C2 U6 PR1 ZZ1 1AA'];
const IN_CARE = [
  '2008-05-01 ChildBorn',
  '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
];

const examples: readonly Example[] = [
  {
    shows: 'In the area of another authority.',
    story: { born: '2008-05-01', care, facts: ['2016-01-12 PlacementLocationObserved authority=887'] },
    asked,
    row: {
      outcome: 'numerator',
      because: 'outside-own-area',
      evidence: [...IN_CARE, '2016-01-12 PlacementLocationObserved'],
    },
  },
  {
    shows: 'A neighbouring authority is another authority.',
    story: {
      born: '2008-05-01',
      care,
      facts: ['2016-01-12 PlacementLocationObserved authority=887'],
      authority: ['2015-01-01 AdjoiningAuthoritiesSet authorities=887'],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'outside-own-area',
      evidence: [...IN_CARE, '2016-01-12 PlacementLocationObserved'],
    },
  },
  {
    shows: "In the authority's own area.",
    story: { born: '2008-05-01', care, facts: ['2016-01-12 PlacementLocationObserved authority=999'] },
    asked,
    row: {
      outcome: 'denominator',
      because: 'in-own-area',
      evidence: [...IN_CARE, '2016-01-12 PlacementLocationObserved'],
    },
  },
  {
    shows: 'Nobody recorded the area, only the distance.',
    story: { born: '2008-05-01', care, facts: ['2016-01-12 PlacementLocationObserved miles=90'] },
    asked,
    row: { outcome: 'denominator', because: 'location-not-known', evidence: IN_CARE },
  },
  {
    shows: 'What was observed of the placement before says nothing of this one.',
    story: {
      born: '2008-05-01',
      care: [...care, '2017-05-02 P C2 U6 PR1 ZZ1 2BB'],
      facts: ['2017-05-01 PlacementLocationObserved authority=887'],
    },
    asked,
    row: {
      outcome: 'denominator',
      because: 'location-not-known',
      evidence: [...IN_CARE, '2017-05-02 PlacementStarted'],
    },
  },
  {
    shows: 'Observed on the first day of the placement.',
    story: {
      born: '2008-05-01',
      care: [...care, '2017-05-02 P C2 U6 PR1 ZZ1 2BB'],
      facts: ['2017-05-02 PlacementLocationObserved authority=887'],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'outside-own-area',
      evidence: [...IN_CARE, '2017-05-02 PlacementStarted PlacementLocationObserved'],
    },
  },
  {
    shows: 'The latest observation counts.',
    story: {
      born: '2008-05-01',
      care,
      facts: [
        '2016-01-12 PlacementLocationObserved authority=887',
        '2018-03-31 PlacementLocationObserved authority=999',
        '2018-04-01 PlacementLocationObserved authority=887',
      ],
    },
    asked,
    row: {
      outcome: 'denominator',
      because: 'in-own-area',
      evidence: [...IN_CARE, '2018-03-31 PlacementLocationObserved'],
    },
  },
  {
    shows: 'On holiday elsewhere: what lies elsewhere is the stay, not the placement.',
    story: {
      born: '2008-05-01',
      care: [...care, '2018-03-20 P C2 T2'],
      facts: [
        '2016-01-12 PlacementLocationObserved authority=999',
        '2018-03-20 PlacementLocationObserved authority=887',
      ],
    },
    asked,
    row: {
      outcome: 'denominator',
      because: 'in-own-area',
      evidence: [...IN_CARE, '2016-01-12 PlacementLocationObserved', '2018-03-20 PlacementStarted'],
    },
  },
  {
    shows: 'Unaccompanied asylum-seeking children count.',
    story: {
      born: '2008-05-01',
      uasc: '2008-05-01',
      care,
      facts: ['2016-01-12 PlacementLocationObserved authority=887'],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'outside-own-area',
      evidence: [...IN_CARE, '2016-01-12 PlacementLocationObserved'],
    },
  },
];

export default examples;
