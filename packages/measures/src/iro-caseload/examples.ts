import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Has a reviewing officer.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'], officers: ['R1 2016-01-12'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'has-officer',
      holder: 'R1',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-01-12 ReviewingOfficerAllocated',
      ],
    },
  },
  {
    shows: 'The reviewing officer comes on the day.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'], officers: ['R1 2018-03-31'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'has-officer',
      holder: 'R1',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-31 ReviewingOfficerAllocated',
      ],
    },
  },
  {
    shows: 'The reviewing officer comes the day after.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'], officers: ['R1 2018-04-01'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'no-officer',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The reviewing officer left on the day.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'], officers: ['R1 2016-01-12 to 2018-03-31'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'no-officer',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Of two at a time, the one who came last has the child.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'], officers: ['R1 2016-01-12', 'R2 2018-01-15'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'has-officer',
      holder: 'R2',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-01-15 ReviewingOfficerAllocated',
      ],
    },
  },
  {
    shows: "A child who has left care is on nobody's list.",
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6', 'ended 2018-03-31 E4A'],
      officers: ['R1 2016-01-12'],
    },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Officers in full-time equivalents, from the day they were counted: what a child is shared among.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6'],
      officers: ['R1 2016-01-12'],
      authority: ['2018-03-31 ReviewingOfficersObserved officers=26.2'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'has-officer',
      holder: 'R1',
      exposure: 2620,
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-01-12 ReviewingOfficerAllocated',
        '2018-03-31 ReviewingOfficersObserved',
      ],
    },
  },
];

export default examples;
