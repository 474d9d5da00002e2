import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Lives on with the former foster carers.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-03-10 StayingPutStarted'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'staying-put',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded StayingPutStarted',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'No arrangement.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'not-staying-put',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'The arrangement begins on the day.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-12-31 StayingPutStarted'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'staying-put',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-12-31 StayingPutStarted',
      ],
    },
  },
  {
    shows: 'The arrangement begins the day after.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2019-01-01 StayingPutStarted'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'not-staying-put',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'The arrangement ended on the day.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-03-10 StayingPutStarted as a', '2018-12-31 StayingPutEnded arrangement=a'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'not-staying-put',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'The arrangement ends the day after.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-03-10 StayingPutStarted as a', '2019-01-01 StayingPutEnded arrangement=a'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'staying-put',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded StayingPutStarted',
      ],
    },
  },
  {
    shows: 'The day before the 21st birthday.',
    story: {
      born: '1998-01-01',
      care: ['2014-06-01 S C2 U6', 'ended 2016-01-01 E8'],
      facts: ['2016-01-01 StayingPutStarted'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'staying-put',
      evidence: [
        '1998-01-01 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-01-01 PeriodOfCareEnded StayingPutStarted',
      ],
    },
  },
  {
    shows: 'The 21st birthday: the arrangement is over, though nobody recorded its end.',
    story: {
      born: '1998-01-01',
      care: ['2014-06-01 S C2 U6', 'ended 2016-01-01 E8'],
      facts: ['2016-01-01 StayingPutStarted'],
    },
    asked: { asAt: '2019-01-01' },
    row: {
      outcome: 'excluded',
      because: 'aged-21',
      evidence: [
        '1998-01-01 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-01-01 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'The 18th birthday.',
    story: {
      born: '2000-12-31',
      care: ['2014-06-01 S C2 U6', 'ended 2018-12-31 E8'],
      facts: ['2018-12-31 StayingPutStarted'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'staying-put',
      evidence: [
        '2000-12-31 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-12-31 PeriodOfCareEnded StayingPutStarted',
      ],
    },
  },
  {
    shows: 'The day before the 18th birthday: care has ended, and staying put cannot have begun.',
    story: {
      born: '2001-01-01',
      care: ['2014-06-01 S C2 U6', 'ended 2018-11-30 E8'],
      facts: ['2018-11-30 StayingPutStarted'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'under-18',
      evidence: [
        '2001-01-01 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-11-30 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Adopted at 16.',
    story: { born: '2000-03-10', care: ['2014-06-01 S C2 U6', 'ended 2016-09-10 E11'] },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'no-duty-after-care',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-09-10 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'In care for 90 days.',
    story: {
      born: '2000-03-10',
      care: ['2016-06-01 S V2 U6', 'ended 2016-08-30 E4A'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'in-care-under-13-weeks',
      evidence: [
        '2000-03-10 ChildBorn',
        '2016-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-08-30 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Found to have died.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=DIED'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'died',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'At home again for six months.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=RHOM'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'returned-home',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: '17 and in care.',
    story: {
      born: '2001-06-01',
      care: ['2014-06-01 S C2 U6'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: 'none',
  },
  {
    shows: 'An arrangement, but in care for 90 days only.',
    story: {
      born: '2000-03-10',
      care: ['2016-06-01 S V2 U6', 'ended 2016-08-30 E4A'],
      facts: ['2018-03-10 StayingPutStarted'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'in-care-under-13-weeks',
      evidence: [
        '2000-03-10 ChildBorn',
        '2016-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2016-08-30 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Unaccompanied asylum-seeking young people left out.',
    story: {
      born: '2000-03-10',
      uasc: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-03-10 StayingPutStarted'],
    },
    asked: { asAt: '2018-12-31', excludeUasc: true },
    row: {
      outcome: 'excluded',
      because: 'uasc',
      evidence: [
        '2000-03-10 ChildBorn AsylumSeekingAloneBegan',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded StayingPutStarted',
      ],
    },
  },
];

export default examples;
