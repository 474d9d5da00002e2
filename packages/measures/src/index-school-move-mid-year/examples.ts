import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Moved in November.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      schools: ['900001 2015-09-01 to 2017-11-06', '900002 2017-11-06'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-mid-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-09-01 SchoolStarted',
        '2017-11-06 SchoolLeft SchoolStarted',
      ],
    },
  },
  {
    shows: 'Moved on 31 July.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      schools: ['900001 2015-09-01 to 2017-07-31', '900002 2017-07-31'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-mid-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-09-01 SchoolStarted',
        '2017-07-31 SchoolLeft SchoolStarted',
      ],
    },
  },
  {
    shows: 'Moved on 1 August.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      schools: ['900001 2015-09-01 to 2017-08-01', '900002 2017-08-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-move-in-mid-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-09-01 SchoolStarted',
        '2017-08-01 SchoolLeft SchoolStarted',
      ],
    },
  },
  {
    shows: 'Moved on 30 September.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      schools: ['900001 2015-09-01 to 2017-09-30', '900002 2017-09-30'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-move-in-mid-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-09-01 SchoolStarted',
        '2017-09-30 SchoolLeft SchoolStarted',
      ],
    },
  },
  {
    shows: 'Moved on 1 October.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      schools: ['900001 2015-09-01 to 2017-10-01', '900002 2017-10-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-mid-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-09-01 SchoolStarted',
        '2017-10-01 SchoolLeft SchoolStarted',
      ],
    },
  },
  {
    shows: 'Moved on the first day of the window.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      schools: ['900001 2015-09-01 to 2017-04-01', '900002 2017-04-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-mid-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-09-01 SchoolStarted',
        '2017-04-01 SchoolStarted',
      ],
    },
  },
  {
    shows: 'Moved the day before the window.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      schools: ['900001 2015-09-01 to 2017-03-31', '900002 2017-03-31'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-move-in-mid-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-03-31 SchoolStarted',
      ],
    },
  },
  {
    shows: 'Moved the day before the window of one year: that of two years holds the move.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      schools: ['900001 2015-09-01 to 2017-03-31', '900002 2017-03-31'],
    },
    asked: { asAt: '2018-03-31', years: 2 },
    row: {
      outcome: 'numerator',
      because: 'moved-in-mid-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-09-01 SchoolStarted',
        '2017-03-31 SchoolLeft SchoolStarted',
      ],
    },
  },
  {
    shows: 'Moved on the day.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      schools: ['900001 2015-09-01 to 2018-03-31', '900002 2018-03-31'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-mid-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-09-01 SchoolStarted',
        '2018-03-31 SchoolLeft SchoolStarted',
      ],
    },
  },
  {
    shows: 'Moves the day after.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      schools: ['900001 2015-09-01 to 2018-04-01', '900002 2018-04-01'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-move-in-mid-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-09-01 SchoolStarted',
      ],
    },
  },
  {
    shows: 'The first school of all is no move.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'], schools: ['900001 2017-11-06'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-move-in-mid-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-11-06 SchoolStarted',
      ],
    },
  },
  {
    shows: 'Back at the same school is no move.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      schools: ['900001 2015-09-01 to 2017-07-21', '900001 2017-11-06'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-move-in-mid-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-09-01 SchoolStarted',
        '2017-07-21 SchoolLeft',
        '2017-11-06 SchoolStarted',
      ],
    },
  },
  {
    shows: 'Some weeks out of school in between.',
    story: {
      born: '2008-05-01',
      care: ['2015-01-01 S C2 U6'],
      schools: ['900001 2015-09-01 to 2017-07-21', '900002 2017-11-06'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-mid-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-09-01 SchoolStarted',
        '2017-07-21 SchoolLeft',
        '2017-11-06 SchoolStarted',
      ],
    },
  },
  {
    shows: 'Moved on the day of coming into care.',
    story: {
      born: '2008-05-01',
      care: ['2017-11-06 S C2 U6'],
      schools: ['900001 2015-09-01 to 2017-11-06', '900002 2017-11-06'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-mid-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-09-01 SchoolStarted',
        '2017-11-06 PeriodOfCareStarted LegalStatusChanged PlacementStarted SchoolLeft SchoolStarted',
      ],
    },
  },
  {
    shows: 'Moved the day before coming into care.',
    story: {
      born: '2008-05-01',
      care: ['2017-11-07 S C2 U6'],
      schools: ['900001 2015-09-01 to 2017-11-06', '900002 2017-11-06'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-move-in-mid-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-09-01 SchoolStarted',
        '2017-11-06 SchoolLeft SchoolStarted',
        '2017-11-07 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Left school on the second day of the window.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'], schools: ['900001 2015-09-01 to 2017-04-02'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-move-in-mid-year',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-09-01 SchoolStarted',
        '2017-04-02 SchoolLeft',
      ],
    },
  },
  {
    shows: 'Left school on the first day of the window.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'], schools: ['900001 2015-09-01 to 2017-04-01'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'no-school-in-window',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Never at school.',
    story: { born: '2008-05-01', care: ['2015-01-01 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'no-school-in-window',
      evidence: [
        '2008-05-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: '5 on the day.',
    story: { born: '2013-03-31', care: ['2015-01-01 S C2 U6'], schools: ['900001 2017-09-04'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-move-in-mid-year',
      evidence: [
        '2013-03-31 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-09-04 SchoolStarted',
      ],
    },
  },
  {
    shows: '5 the day after.',
    story: { born: '2013-04-01', care: ['2015-01-01 S C2 U6'], schools: ['900001 2017-09-04'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'aged-under-5',
      evidence: [
        '2013-04-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-09-04 SchoolStarted',
      ],
    },
  },
  {
    shows: 'Born on 29 February: 5 on 1 March.',
    story: { born: '2012-02-29', care: ['2015-01-01 S C2 U6'], schools: ['900001 2016-09-05'] },
    asked: { asAt: '2017-03-01' },
    row: {
      outcome: 'denominator',
      because: 'no-move-in-mid-year',
      evidence: [
        '2012-02-29 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-09-05 SchoolStarted',
      ],
    },
  },
  {
    shows: 'Born on 29 February: 4 until the end of February.',
    story: { born: '2012-02-29', care: ['2015-01-01 S C2 U6'], schools: ['900001 2016-09-05'] },
    asked: { asAt: '2017-02-28' },
    row: {
      outcome: 'excluded',
      because: 'aged-under-5',
      evidence: [
        '2012-02-29 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-09-05 SchoolStarted',
      ],
    },
  },
  {
    shows: '16 the day after.',
    story: {
      born: '2002-04-01',
      care: ['2015-01-01 S C2 U6'],
      schools: ['900001 2015-09-01 to 2017-11-06', '900002 2017-11-06'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-mid-year',
      evidence: [
        '2002-04-01 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-09-01 SchoolStarted',
        '2017-11-06 SchoolLeft SchoolStarted',
      ],
    },
  },
  {
    shows: '16 on the day.',
    story: {
      born: '2002-03-31',
      care: ['2015-01-01 S C2 U6'],
      schools: ['900001 2015-09-01 to 2017-11-06', '900002 2017-11-06'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'aged-16-or-over',
      evidence: [
        '2002-03-31 ChildBorn',
        '2015-01-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2015-09-01 SchoolStarted',
        '2017-11-06 SchoolLeft SchoolStarted',
      ],
    },
  },
];

export default examples;
