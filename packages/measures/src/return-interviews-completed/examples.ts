import type { Example } from '../example.ts';

const asked = { asAt: '2018-03-31' };
const care = ['2015-01-01 S C2 U6'];
const IN_CARE = [
  '2004-05-01 ChildBorn',
  '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
];

const examples: readonly Example[] = [
  {
    shows: 'Back on a Friday, interviewed on Wednesday: the third working day.',
    story: {
      born: '2004-05-01',
      care,
      facts: ['2018-03-02 ReturnInterviewDue', '2018-03-07 ReturnInterviewHeld dueFrom=2018-03-02'],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'held',
      evidence: [...IN_CARE, '2018-03-02 ReturnInterviewDue', '2018-03-07 ReturnInterviewHeld'],
    },
  },
  {
    shows: 'Back on a Friday, interviewed on Thursday: the fourth working day.',
    story: {
      born: '2004-05-01',
      care,
      facts: ['2018-03-02 ReturnInterviewDue', '2018-03-08 ReturnInterviewHeld dueFrom=2018-03-02'],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'held',
      evidence: [...IN_CARE, '2018-03-02 ReturnInterviewDue', '2018-03-08 ReturnInterviewHeld'],
    },
  },
  {
    shows: 'Good Friday and Easter Monday are not working days: held on the Thursday after.',
    story: {
      born: '2004-05-01',
      care,
      facts: ['2018-03-29 ReturnInterviewDue', '2018-04-05 ReturnInterviewHeld dueFrom=2018-03-29'],
    },
    asked: { asAt: '2018-04-30' },
    row: {
      outcome: 'numerator',
      because: 'held',
      evidence: [...IN_CARE, '2018-03-29 ReturnInterviewDue', '2018-04-05 ReturnInterviewHeld'],
    },
  },
  {
    shows: 'Interviewed on the day the child came back.',
    story: {
      born: '2004-05-01',
      care,
      facts: ['2018-03-02 ReturnInterviewDue', '2018-03-02 ReturnInterviewHeld dueFrom=2018-03-02'],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'held',
      evidence: [...IN_CARE, '2018-03-02 ReturnInterviewDue ReturnInterviewHeld'],
    },
  },
  {
    shows: 'Offered, and never held.',
    story: {
      born: '2004-05-01',
      care,
      facts: ['2018-03-02 ReturnInterviewDue', '2018-03-05 ReturnInterviewOffered dueFrom=2018-03-02'],
    },
    asked,
    row: {
      outcome: 'denominator',
      because: 'not-held',
      evidence: [...IN_CARE, '2018-03-02 ReturnInterviewDue', '2018-03-05 ReturnInterviewOffered'],
    },
  },
  {
    shows: 'The child declined.',
    story: {
      born: '2004-05-01',
      care,
      facts: ['2018-03-02 ReturnInterviewDue', '2018-03-05 ReturnInterviewDeclined dueFrom=2018-03-02'],
    },
    asked,
    row: {
      outcome: 'denominator',
      because: 'declined',
      evidence: [...IN_CARE, '2018-03-02 ReturnInterviewDue', '2018-03-05 ReturnInterviewDeclined'],
    },
  },
  {
    shows: 'The child declined, and was interviewed after all.',
    story: {
      born: '2004-05-01',
      care,
      facts: [
        '2018-03-02 ReturnInterviewDue',
        '2018-03-05 ReturnInterviewDeclined dueFrom=2018-03-02',
        '2018-03-06 ReturnInterviewHeld dueFrom=2018-03-02',
      ],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'held',
      evidence: [...IN_CARE, '2018-03-02 ReturnInterviewDue', '2018-03-06 ReturnInterviewHeld'],
    },
  },
  {
    shows: 'Not held, and the third working day is tomorrow.',
    story: { born: '2004-05-01', care, facts: ['2018-03-28 ReturnInterviewDue'] },
    asked: { asAt: '2018-04-03' },
    row: {
      outcome: 'excluded',
      because: 'not-yet-due',
      evidence: [...IN_CARE, '2018-03-28 ReturnInterviewDue'],
    },
  },
  {
    shows: 'Not held, and the third working day is today.',
    story: { born: '2004-05-01', care, facts: ['2018-03-28 ReturnInterviewDue'] },
    asked: { asAt: '2018-04-04' },
    row: {
      outcome: 'denominator',
      because: 'not-held',
      evidence: [...IN_CARE, '2018-03-28 ReturnInterviewDue'],
    },
  },
  {
    shows: 'Declined while the third working day is still to come: the child may yet agree.',
    story: {
      born: '2004-05-01',
      care,
      facts: ['2018-03-28 ReturnInterviewDue', '2018-03-29 ReturnInterviewDeclined dueFrom=2018-03-28'],
    },
    asked,
    row: {
      outcome: 'excluded',
      because: 'not-yet-due',
      evidence: [...IN_CARE, '2018-03-28 ReturnInterviewDue', '2018-03-29 ReturnInterviewDeclined'],
    },
  },
  {
    shows: 'Held on the day, though the third working day is still to come.',
    story: {
      born: '2004-05-01',
      care,
      facts: ['2018-03-29 ReturnInterviewDue', '2018-03-31 ReturnInterviewHeld dueFrom=2018-03-29'],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'held',
      evidence: [...IN_CARE, '2018-03-29 ReturnInterviewDue', '2018-03-31 ReturnInterviewHeld'],
    },
  },
  {
    shows: 'Held the day after: on the day it was not.',
    story: {
      born: '2004-05-01',
      care,
      facts: ['2018-03-02 ReturnInterviewDue', '2018-04-01 ReturnInterviewHeld dueFrom=2018-03-02'],
    },
    asked,
    row: {
      outcome: 'denominator',
      because: 'not-held',
      evidence: [...IN_CARE, '2018-03-02 ReturnInterviewDue'],
    },
  },
  {
    shows: 'Only the interview says from which day it was due.',
    story: { born: '2004-05-01', care, facts: ['2018-03-07 ReturnInterviewHeld dueFrom=2018-03-02'] },
    asked,
    row: { outcome: 'numerator', because: 'held', evidence: [...IN_CARE, '2018-03-07 ReturnInterviewHeld'] },
  },
  {
    shows: 'Due on the first day of the window.',
    story: {
      born: '2004-05-01',
      care,
      facts: ['2017-04-01 ReturnInterviewDue', '2017-04-03 ReturnInterviewHeld dueFrom=2017-04-01'],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'held',
      evidence: [...IN_CARE, '2017-04-01 ReturnInterviewDue', '2017-04-03 ReturnInterviewHeld'],
    },
  },
  {
    shows: 'Due the day before the window.',
    story: {
      born: '2004-05-01',
      care,
      facts: ['2017-03-31 ReturnInterviewDue', '2017-04-03 ReturnInterviewHeld dueFrom=2017-03-31'],
    },
    asked,
    row: 'none',
  },
  {
    shows: 'Due on the day.',
    story: { born: '2004-05-01', care, facts: ['2018-03-31 ReturnInterviewDue'] },
    asked,
    row: {
      outcome: 'excluded',
      because: 'not-yet-due',
      evidence: [...IN_CARE, '2018-03-31 ReturnInterviewDue'],
    },
  },
  {
    shows: 'Due the day after.',
    story: { born: '2004-05-01', care, facts: ['2018-04-01 ReturnInterviewDue'] },
    asked,
    row: 'none',
  },
  {
    shows: 'Care ended on the day the child came back.',
    story: {
      born: '2004-05-01',
      care: ['2015-01-01 S C2 U6', 'ended 2018-03-02 E4A'],
      facts: ['2018-03-02 ReturnInterviewDue', '2018-03-07 ReturnInterviewHeld dueFrom=2018-03-02'],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'held',
      evidence: [...IN_CARE, '2018-03-02 ReturnInterviewDue', '2018-03-07 ReturnInterviewHeld'],
    },
  },
  {
    shows: 'Care had ended the day before the child came back.',
    story: {
      born: '2004-05-01',
      care: ['2015-01-01 S C2 U6', 'ended 2018-03-01 E4A'],
      facts: ['2018-03-02 ReturnInterviewDue', '2018-03-07 ReturnInterviewHeld dueFrom=2018-03-02'],
    },
    asked,
    row: {
      outcome: 'excluded',
      because: 'not-in-care',
      evidence: ['2004-05-01 ChildBorn', '2018-03-02 ReturnInterviewDue', '2018-03-07 ReturnInterviewHeld'],
    },
  },
  {
    shows: '18 on the day the child came back.',
    story: { born: '2000-03-02', care, facts: ['2018-03-02 ReturnInterviewDue'] },
    asked,
    row: {
      outcome: 'excluded',
      because: 'not-in-care',
      evidence: [
        '2000-03-02 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-02 ReturnInterviewDue',
      ],
    },
  },
];

export default examples;
