import type { Example } from '../example.ts';

const asked = { asAt: '2018-03-31' };
const care = ['2016-01-10 S C2 U6 PR1 ZZ1 1AA'];
const IN_CARE = [
  '2008-05-01 ChildBorn',
  '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
];

const examples: readonly Example[] = [
  {
    shows: '20 miles from home.',
    story: { born: '2008-05-01', care, facts: ['2016-01-12 PlacementLocationObserved miles=20'] },
    asked,
    row: {
      outcome: 'numerator',
      because: 'within-20-miles',
      evidence: [...IN_CARE, '2016-01-12 PlacementLocationObserved'],
    },
  },
  {
    shows: 'A little more than 20 miles from home.',
    story: { born: '2008-05-01', care, facts: ['2016-01-12 PlacementLocationObserved miles=20.1'] },
    asked,
    row: {
      outcome: 'denominator',
      because: 'over-20-miles',
      evidence: [...IN_CARE, '2016-01-12 PlacementLocationObserved'],
    },
  },
  {
    shows: 'Observed on the first day of the placement.',
    story: { born: '2008-05-01', care, facts: ['2016-01-10 PlacementLocationObserved miles=3'] },
    asked,
    row: {
      outcome: 'numerator',
      because: 'within-20-miles',
      evidence: [...IN_CARE, '2016-01-10 PlacementLocationObserved'],
    },
  },
  {
    shows: 'Observed the day before the placement began: about another placement.',
    story: {
      born: '2008-05-01',
      care: [...care, '2017-05-02 P C2 U6 PR1 ZZ1 2BB'],
      facts: ['2017-05-01 PlacementLocationObserved miles=3'],
    },
    asked,
    row: {
      outcome: 'excluded',
      because: 'distance-not-known',
      evidence: [...IN_CARE, '2017-05-02 PlacementStarted'],
    },
  },
  {
    shows: 'Nobody recorded the distance, only the area.',
    story: { born: '2008-05-01', care, facts: ['2016-01-12 PlacementLocationObserved authority=999'] },
    asked,
    row: { outcome: 'excluded', because: 'distance-not-known', evidence: IN_CARE },
  },
  {
    shows: '999.9 miles: nobody knows.',
    story: { born: '2008-05-01', care, facts: ['2016-01-12 PlacementLocationObserved miles=999.9'] },
    asked,
    row: { outcome: 'excluded', because: 'distance-not-known', evidence: IN_CARE },
  },
  {
    shows: 'The latest distance counts, even when a later observation says only the area.',
    story: {
      born: '2008-05-01',
      care,
      facts: [
        '2016-01-12 PlacementLocationObserved miles=3',
        '2017-01-12 PlacementLocationObserved miles=33',
        '2018-01-12 PlacementLocationObserved authority=999',
      ],
    },
    asked,
    row: {
      outcome: 'denominator',
      because: 'over-20-miles',
      evidence: [...IN_CARE, '2017-01-12 PlacementLocationObserved'],
    },
  },
  {
    shows: 'Observed on the day.',
    story: {
      born: '2008-05-01',
      care,
      facts: [
        '2016-01-12 PlacementLocationObserved miles=3',
        '2018-03-31 PlacementLocationObserved miles=33',
      ],
    },
    asked,
    row: {
      outcome: 'denominator',
      because: 'over-20-miles',
      evidence: [...IN_CARE, '2018-03-31 PlacementLocationObserved'],
    },
  },
  {
    shows: 'Observed the day after.',
    story: {
      born: '2008-05-01',
      care,
      facts: [
        '2016-01-12 PlacementLocationObserved miles=3',
        '2018-04-01 PlacementLocationObserved miles=33',
      ],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'within-20-miles',
      evidence: [...IN_CARE, '2016-01-12 PlacementLocationObserved'],
    },
  },
  {
    shows: 'The carers moved house: still one placement, and the latest distance counts.',
    story: {
      born: '2008-05-01',
      care: [...care, '2017-05-02 T C2 U6 PR1 ZZ1 2BB'],
      facts: ['2016-01-12 PlacementLocationObserved miles=33'],
    },
    asked,
    row: {
      outcome: 'denominator',
      because: 'over-20-miles',
      evidence: [...IN_CARE, '2016-01-12 PlacementLocationObserved', '2017-05-02 PlacementDetailsChanged'],
    },
  },
  {
    shows: 'In hospital far from home: the distance of the hospital is not that of the placement.',
    story: {
      born: '2008-05-01',
      care: [...care, '2018-03-20 P C2 T1'],
      facts: [
        '2016-01-12 PlacementLocationObserved miles=3',
        '2018-03-21 PlacementLocationObserved miles=90',
      ],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'within-20-miles',
      evidence: [...IN_CARE, '2016-01-12 PlacementLocationObserved', '2018-03-20 PlacementStarted'],
    },
  },
  {
    shows: 'Back from hospital: neither is it then.',
    story: {
      born: '2008-05-01',
      care: [...care, '2017-06-20 P C2 T1', '2017-07-04 P C2 U6 PR1 ZZ1 1AA'],
      facts: [
        '2016-01-12 PlacementLocationObserved miles=3',
        '2017-07-03 PlacementLocationObserved miles=90',
      ],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'within-20-miles',
      evidence: [
        ...IN_CARE,
        '2016-01-12 PlacementLocationObserved',
        '2017-06-20 PlacementStarted',
        '2017-07-04 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Unaccompanied asylum-seeking child.',
    story: {
      born: '2008-05-01',
      uasc: '2008-05-01',
      care,
      facts: ['2016-01-12 PlacementLocationObserved miles=3'],
    },
    asked,
    row: {
      outcome: 'excluded',
      because: 'uasc',
      evidence: [...IN_CARE, '2008-05-01 AsylumSeekingAloneBegan'],
    },
  },
  {
    shows: 'No longer an unaccompanied asylum-seeking child from the day on.',
    story: {
      born: '2008-05-01',
      uasc: '2008-05-01 to 2018-03-31',
      care,
      facts: ['2016-01-12 PlacementLocationObserved miles=3'],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'within-20-miles',
      evidence: [...IN_CARE, '2016-01-12 PlacementLocationObserved'],
    },
  },
];

export default examples;
