import type { Example } from '../example.ts';

const asked = { asAt: '2018-03-31' };
const care = ['2016-01-10 S C2 U6'];
const IN_CARE = [
  '2008-05-01 ChildBorn',
  '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
];

const examples: readonly Example[] = [
  {
    shows: 'In care on the day.',
    story: { born: '2008-05-01', care, authority: ['2017-06-30 PopulationObserved children=333045'] },
    asked,
    row: {
      outcome: 'numerator',
      because: 'in-care',
      exposure: 333_045,
      evidence: [...IN_CARE, '2017-06-30 PopulationObserved'],
    },
  },
  {
    shows: 'A new figure of the population holds from the day on.',
    story: {
      born: '2008-05-01',
      care,
      authority: [
        '2017-06-30 PopulationObserved children=333045',
        '2018-03-31 PopulationObserved children=335000',
      ],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'in-care',
      exposure: 335_000,
      evidence: [...IN_CARE, '2018-03-31 PopulationObserved'],
    },
  },
  {
    shows: 'A new figure of the day after does not hold yet.',
    story: {
      born: '2008-05-01',
      care,
      authority: [
        '2017-06-30 PopulationObserved children=333045',
        '2018-04-01 PopulationObserved children=335000',
      ],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'in-care',
      exposure: 333_045,
      evidence: [...IN_CARE, '2017-06-30 PopulationObserved'],
    },
  },
  {
    shows: 'Nobody recorded the population by the day.',
    story: { born: '2008-05-01', care, authority: ['2018-04-01 PopulationObserved children=335000'] },
    asked,
    row: { outcome: 'numerator', because: 'in-care', evidence: IN_CARE },
  },
  {
    shows: 'Unaccompanied asylum-seeking child.',
    story: {
      born: '2008-05-01',
      uasc: '2008-05-01',
      care,
      authority: ['2017-06-30 PopulationObserved children=333045'],
    },
    asked,
    row: {
      outcome: 'excluded',
      because: 'uasc',
      exposure: 333_045,
      evidence: [...IN_CARE, '2008-05-01 AsylumSeekingAloneBegan', '2017-06-30 PopulationObserved'],
    },
  },
  {
    shows: 'No longer an unaccompanied asylum-seeking child from the day on.',
    story: {
      born: '2008-05-01',
      uasc: '2008-05-01 to 2018-03-31',
      care,
      authority: ['2017-06-30 PopulationObserved children=333045'],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'in-care',
      exposure: 333_045,
      evidence: [...IN_CARE, '2017-06-30 PopulationObserved'],
    },
  },
];

export default examples;
