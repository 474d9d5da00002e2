import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Named on the fifth working day: Friday to Friday.',
    story: { born: '2010-05-01', care: ['2017-09-08 S C2 U6'], officers: ['R1 2017-09-15'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'named-in-time',
      evidence: [
        '2010-05-01 ChildBorn',
        '2017-09-08 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-09-15 ReviewingOfficerAllocated',
      ],
    },
  },
  {
    shows: 'Named on the sixth working day.',
    story: { born: '2010-05-01', care: ['2017-09-08 S C2 U6'], officers: ['R1 2017-09-18'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'named-late',
      evidence: [
        '2010-05-01 ChildBorn',
        '2017-09-08 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-09-18 ReviewingOfficerAllocated',
      ],
    },
  },
  {
    shows: 'Christmas, Boxing Day and New Year are no working days.',
    story: { born: '2010-05-01', care: ['2017-12-22 S C2 U6'], officers: ['R1 2018-01-02'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'named-in-time',
      evidence: [
        '2010-05-01 ChildBorn',
        '2017-12-22 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-01-02 ReviewingOfficerAllocated',
      ],
    },
  },
  {
    shows: 'Has had an officer since before care began.',
    story: { born: '2010-05-01', care: ['2017-09-08 S C2 U6'], officers: ['R1 2017-08-01'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'named-in-time',
      evidence: [
        '2010-05-01 ChildBorn',
        '2017-08-01 ReviewingOfficerAllocated',
        '2017-09-08 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The officer of an earlier period of care had left by the day care began.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-08 S C2 U6'],
      officers: ['R1 2017-08-01 to 2017-09-08', 'R2 2017-10-02'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'named-late',
      evidence: [
        '2010-05-01 ChildBorn',
        '2017-09-08 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-10-02 ReviewingOfficerAllocated',
      ],
    },
  },
  {
    shows: 'Nobody named; the fifth working day is the day.',
    story: { born: '2010-05-01', care: ['2018-03-22 S C2 U6'], officers: ['R1 2018-04-03'] },
    asked: { asAt: '2018-03-29' },
    row: {
      outcome: 'denominator',
      because: 'nobody-named',
      evidence: [
        '2010-05-01 ChildBorn',
        '2018-03-22 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Nobody named; the fifth working day is tomorrow.',
    story: { born: '2010-05-01', care: ['2018-03-22 S C2 U6'], officers: ['R1 2018-04-03'] },
    asked: { asAt: '2018-03-28' },
    row: {
      outcome: 'excluded',
      because: 'not-yet-due',
      evidence: [
        '2010-05-01 ChildBorn',
        '2018-03-22 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Named before it was due.',
    story: { born: '2010-05-01', care: ['2018-03-22 S C2 U6'], officers: ['R1 2018-03-26'] },
    asked: { asAt: '2018-03-28' },
    row: {
      outcome: 'numerator',
      because: 'named-in-time',
      evidence: [
        '2010-05-01 ChildBorn',
        '2018-03-22 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-26 ReviewingOfficerAllocated',
      ],
    },
  },
  {
    shows: 'Left care on the fifth working day, without an officer.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-08 S C2 U6', 'ended 2017-09-15 E4A'],
      officers: ['R1 2017-09-15'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'left-before-due',
      evidence: [
        '2010-05-01 ChildBorn',
        '2017-09-08 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-09-15 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Left care the day after the fifth working day, without an officer.',
    story: { born: '2010-05-01', care: ['2017-09-08 S C2 U6', 'ended 2017-09-16 E4A'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'nobody-named',
      evidence: [
        '2010-05-01 ChildBorn',
        '2017-09-08 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Turned 18 before the fifth working day, without an officer.',
    story: { born: '1999-09-14', care: ['2017-09-08 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'left-before-due',
      evidence: [
        '1999-09-14 ChildBorn',
        '2017-09-08 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Came into care on the first day of the window.',
    story: { born: '2010-05-01', care: ['2017-04-01 S C2 U6'], officers: ['R1 2017-04-03'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'named-in-time',
      evidence: [
        '2010-05-01 ChildBorn',
        '2017-04-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-04-03 ReviewingOfficerAllocated',
      ],
    },
  },
  {
    shows: 'Came into care the day before the window.',
    story: { born: '2010-05-01', care: ['2017-03-31 S C2 U6'], officers: ['R1 2017-04-03'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Came into care the day after.',
    story: { born: '2010-05-01', care: ['2018-04-01 S C2 U6'], officers: ['R1 2018-04-01'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'The data begins in the middle of care.',
    story: { born: '2010-05-01', care: ['2017-09-08 P C2 U6'], officers: ['R1 2017-09-11'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'named-in-time',
      notes: ['start-not-known'],
      evidence: [
        '2010-05-01 ChildBorn',
        '2017-09-08 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-09-11 ReviewingOfficerAllocated',
      ],
    },
  },
];

export default examples;
