import type { Example } from '../example.ts';

const CARE = ['2016-01-10 S C2 U6'];
const IN_CARE = [
  '2008-05-01 ChildBorn',
  '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
] as const;

/** An assessment asked for on 1 June 2018 that came to this end; twenty weeks run to 19 October. */
const assessed = (on: string, outcome = 'ISSUED'): readonly string[] => [
  '2018-06-01 EhcAssessmentRequested as a',
  `${on} EhcAssessmentCompleted assessment=a outcome=${outcome}`,
];

const examples: readonly Example[] = [
  {
    shows: 'Issued on the 140th day.',
    story: { born: '2008-05-01', care: CARE, facts: assessed('2018-10-19') },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'issued-in-20-weeks',
      evidence: [...IN_CARE, '2018-06-01 EhcAssessmentRequested', '2018-10-19 EhcAssessmentCompleted'],
    },
  },
  {
    shows: 'Issued on the 141st day.',
    story: { born: '2008-05-01', care: CARE, facts: assessed('2018-10-20') },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'denominator',
      because: 'issued-after-20-weeks',
      evidence: [...IN_CARE, '2018-06-01 EhcAssessmentRequested', '2018-10-20 EhcAssessmentCompleted'],
    },
  },
  {
    shows: 'Issued on the first day of the academic year.',
    story: { born: '2008-05-01', care: CARE, facts: assessed('2018-09-01') },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'issued-in-20-weeks',
      evidence: [...IN_CARE, '2018-06-01 EhcAssessmentRequested', '2018-09-01 EhcAssessmentCompleted'],
    },
  },
  {
    shows: 'Issued on the last day of the academic year before.',
    story: { born: '2008-05-01', care: CARE, facts: assessed('2018-08-31') },
    asked: { asAt: '2018-11-30' },
    row: 'none',
  },
  {
    shows: 'Issued on the day.',
    story: { born: '2008-05-01', care: CARE, facts: assessed('2018-11-30') },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'denominator',
      because: 'issued-after-20-weeks',
      evidence: [...IN_CARE, '2018-06-01 EhcAssessmentRequested', '2018-11-30 EhcAssessmentCompleted'],
    },
  },
  {
    shows: 'Issued the day after.',
    story: { born: '2008-05-01', care: CARE, facts: assessed('2018-12-01') },
    asked: { asAt: '2018-11-30' },
    row: 'none',
  },
  {
    shows: 'No plan was needed.',
    story: { born: '2008-05-01', care: CARE, facts: assessed('2018-10-01', 'REFUSED') },
    asked: { asAt: '2018-11-30' },
    row: 'none',
  },
  {
    shows: 'Care began on the day of the request.',
    story: { born: '2008-05-01', care: ['2018-06-01 S C2 U6'], facts: assessed('2018-10-01') },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'issued-in-20-weeks',
      evidence: [
        '2008-05-01 ChildBorn',
        '2018-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted EhcAssessmentRequested',
        '2018-10-01 EhcAssessmentCompleted',
      ],
    },
  },
  {
    shows: 'Care began the day after the request.',
    story: { born: '2008-05-01', care: ['2018-06-02 S C2 U6'], facts: assessed('2018-10-01') },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'excluded',
      because: 'not-in-care-when-requested',
      evidence: ['2018-06-01 EhcAssessmentRequested', '2018-10-01 EhcAssessmentCompleted'],
    },
  },
  {
    shows: 'Care had ended when the plan was issued: it counts all the same.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6', 'ended 2018-06-02 E4A'],
      facts: assessed('2018-10-01'),
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'issued-in-20-weeks',
      evidence: [...IN_CARE, '2018-06-01 EhcAssessmentRequested', '2018-10-01 EhcAssessmentCompleted'],
    },
  },
  {
    shows: 'Care ended on the day of the request.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6', 'ended 2018-06-01 E4A'],
      facts: assessed('2018-10-01'),
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'excluded',
      because: 'not-in-care-when-requested',
      evidence: ['2018-06-01 EhcAssessmentRequested', '2018-10-01 EhcAssessmentCompleted'],
    },
  },
];

export default examples;
