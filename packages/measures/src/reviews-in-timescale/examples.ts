import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'The day before the first review is due: twenty working days after 1 March 2019.',
    story: { born: '2008-05-01', care: ['2019-03-01 S C2 U6'] },
    asked: { asAt: '2019-03-28' },
    row: {
      outcome: 'excluded',
      because: 'first-review-not-yet-due',
      evidence: [
        '2008-05-01 ChildBorn',
        '2019-03-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The first review is due on the day, and not held.',
    story: { born: '2008-05-01', care: ['2019-03-01 S C2 U6'] },
    asked: { asAt: '2019-03-29' },
    row: {
      outcome: 'denominator',
      because: 'review-overdue',
      evidence: [
        '2008-05-01 ChildBorn',
        '2019-03-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The first review was held on the day it was due.',
    story: { born: '2008-05-01', care: ['2019-03-01 S C2 U6'], reviews: ['2019-03-29 PN1'] },
    asked: { asAt: '2019-03-29' },
    row: {
      outcome: 'numerator',
      because: 'reviewed-in-time',
      evidence: [
        '2008-05-01 ChildBorn',
        '2019-03-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2019-03-29 ReviewHeld',
      ],
    },
  },
  {
    shows: 'The first review was held on the working day after.',
    story: { born: '2008-05-01', care: ['2019-03-01 S C2 U6'], reviews: ['2019-04-01 PN1'] },
    asked: { asAt: '2019-04-30' },
    row: {
      outcome: 'denominator',
      because: 'review-held-late',
      evidence: [
        '2008-05-01 ChildBorn',
        '2019-03-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2019-04-01 ReviewHeld',
      ],
    },
  },
  {
    shows: 'The second is due three months after the first was held; asked the day before.',
    story: { born: '2008-05-01', care: ['2019-03-01 S C2 U6'], reviews: ['2019-03-25 PN1'] },
    asked: { asAt: '2019-06-24' },
    row: {
      outcome: 'numerator',
      because: 'reviewed-in-time',
      evidence: [
        '2008-05-01 ChildBorn',
        '2019-03-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2019-03-25 ReviewHeld',
      ],
    },
  },
  {
    shows: 'Three months after the first was held, and the second not held.',
    story: { born: '2008-05-01', care: ['2019-03-01 S C2 U6'], reviews: ['2019-03-25 PN1'] },
    asked: { asAt: '2019-06-25' },
    row: {
      outcome: 'denominator',
      because: 'review-overdue',
      evidence: [
        '2008-05-01 ChildBorn',
        '2019-03-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2019-03-25 ReviewHeld',
      ],
    },
  },
  {
    shows: 'The third is due six months after the second was held; asked the day before.',
    story: {
      born: '2008-05-01',
      care: ['2019-03-01 S C2 U6'],
      reviews: ['2019-03-25 PN1', '2019-06-20 PN1'],
    },
    asked: { asAt: '2019-12-19' },
    row: {
      outcome: 'numerator',
      because: 'reviewed-in-time',
      evidence: [
        '2008-05-01 ChildBorn',
        '2019-03-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2019-03-25 ReviewHeld',
        '2019-06-20 ReviewHeld',
      ],
    },
  },
  {
    shows: 'Six months after the second was held, and the third not held.',
    story: {
      born: '2008-05-01',
      care: ['2019-03-01 S C2 U6'],
      reviews: ['2019-03-25 PN1', '2019-06-20 PN1'],
    },
    asked: { asAt: '2019-12-20' },
    row: {
      outcome: 'denominator',
      because: 'review-overdue',
      evidence: [
        '2008-05-01 ChildBorn',
        '2019-03-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2019-03-25 ReviewHeld',
        '2019-06-20 ReviewHeld',
      ],
    },
  },
  {
    shows: 'A review held after the day is not held yet.',
    story: {
      born: '2008-05-01',
      care: ['2019-03-01 S C2 U6'],
      reviews: ['2019-03-25 PN1', '2019-06-20 PN1', '2020-01-06 PN1'],
    },
    asked: { asAt: '2019-12-20' },
    row: {
      outcome: 'denominator',
      because: 'review-overdue',
      evidence: [
        '2008-05-01 ChildBorn',
        '2019-03-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2019-03-25 ReviewHeld',
        '2019-06-20 ReviewHeld',
      ],
    },
  },
  {
    shows: 'Bank holidays are not working days: due on 31 May, and held then.',
    story: { born: '2008-05-01', care: ['2018-05-01 S C2 U6'], reviews: ['2018-05-31 PN1'] },
    asked: { asAt: '2018-06-30' },
    row: {
      outcome: 'numerator',
      because: 'reviewed-in-time',
      evidence: [
        '2008-05-01 ChildBorn',
        '2018-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-05-31 ReviewHeld',
      ],
    },
  },
  {
    shows: 'Six months after 31 August is 28 February: held then.',
    story: {
      born: '2008-05-01',
      care: ['2018-05-01 S C2 U6'],
      reviews: ['2018-05-31 PN1', '2018-08-31 PN1', '2019-02-28 PN1'],
    },
    asked: { asAt: '2019-03-31' },
    row: {
      outcome: 'numerator',
      because: 'reviewed-in-time',
      evidence: [
        '2008-05-01 ChildBorn',
        '2018-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-05-31 ReviewHeld',
        '2018-08-31 ReviewHeld',
        '2019-02-28 ReviewHeld',
      ],
    },
  },
  {
    shows: 'Six months after 31 August is 28 February: held on 1 March.',
    story: {
      born: '2008-05-01',
      care: ['2018-05-01 S C2 U6'],
      reviews: ['2018-05-31 PN1', '2018-08-31 PN1', '2019-03-01 PN1'],
    },
    asked: { asAt: '2019-03-31' },
    row: {
      outcome: 'denominator',
      because: 'review-held-late',
      evidence: [
        '2008-05-01 ChildBorn',
        '2018-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-05-31 ReviewHeld',
        '2018-08-31 ReviewHeld',
        '2019-03-01 ReviewHeld',
      ],
    },
  },
  {
    shows: 'Six months after 31 August is 29 February in a leap year: held then.',
    story: {
      born: '2008-05-01',
      care: ['2019-05-01 S C2 U6'],
      reviews: ['2019-05-31 PN1', '2019-08-31 PN1', '2020-02-29 PN1'],
    },
    asked: { asAt: '2020-03-31' },
    row: {
      outcome: 'numerator',
      because: 'reviewed-in-time',
      evidence: [
        '2008-05-01 ChildBorn',
        '2019-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2019-05-31 ReviewHeld',
        '2019-08-31 ReviewHeld',
        '2020-02-29 ReviewHeld',
      ],
    },
  },
  {
    shows: 'Held late, but due on the day before the window.',
    story: {
      born: '2008-05-01',
      care: ['2017-03-03 S C2 U6'],
      reviews: ['2017-04-03 PN1', '2017-07-03 PN1', '2018-01-03 PN1'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'reviewed-in-time',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-03-03 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-04-03 ReviewHeld',
        '2017-07-03 ReviewHeld',
        '2018-01-03 ReviewHeld',
      ],
    },
  },
  {
    shows: 'Held late, and due in the window.',
    story: {
      born: '2008-05-01',
      care: ['2017-03-06 S C2 U6'],
      reviews: ['2017-04-04 PN1', '2017-07-03 PN1', '2018-01-03 PN1'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'review-held-late',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-03-06 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-04-04 ReviewHeld',
        '2017-07-03 ReviewHeld',
        '2018-01-03 ReviewHeld',
      ],
    },
  },
  {
    shows: 'Back in care: a period of care ends the sequence, and what was overdue in it.',
    story: {
      born: '2008-05-01',
      care: ['2016-01-10 S C2 U6', 'ended 2018-02-01 E4A', '2018-03-20 S C2 U6'],
      reviews: ['2016-02-05 PN1'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'first-review-not-yet-due',
      evidence: [
        '2008-05-01 ChildBorn',
        '2018-03-20 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The data begins in the middle of care.',
    story: { born: '2008-05-01', care: ['2018-03-20 P C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'first-review-not-yet-due',
      notes: ['start-not-known'],
      evidence: [
        '2008-05-01 ChildBorn',
        '2018-03-20 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
];

export default examples;
