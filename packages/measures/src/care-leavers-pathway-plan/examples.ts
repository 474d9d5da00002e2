import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'A plan of last month.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-11-20 PathwayPlanMade'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'updated-in-six-months',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
        '2018-11-20 PathwayPlanMade',
      ],
    },
  },
  {
    shows: 'Updated on the first day of the six months.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-07-01 PathwayPlanMade'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'updated-in-six-months',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved PathwayPlanMade',
      ],
    },
  },
  {
    shows: 'Updated the day before the six months.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-06-30 PathwayPlanMade'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'not-updated-in-six-months',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-06-30 PathwayPlanMade',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Six months clamp: up to 30 August they begin on the last day of February.',
    story: {
      born: '2000-02-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-02-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-02-28 PathwayPlanMade'],
    },
    asked: { asAt: '2018-08-30' },
    row: {
      outcome: 'numerator',
      because: 'updated-in-six-months',
      evidence: [
        '2000-02-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-02-10 PeriodOfCareEnded',
        '2018-02-28 PathwayPlanMade',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Updated on the day.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-12-31 PathwayPlanMade'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'updated-in-six-months',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
        '2018-12-31 PathwayPlanMade',
      ],
    },
  },
  {
    shows: 'Updated the day after.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2019-01-01 PathwayPlanMade'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'no-pathway-plan',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Made while still in care.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-02-01 PathwayPlanMade'],
    },
    asked: { asAt: '2018-06-30' },
    row: {
      outcome: 'numerator',
      because: 'updated-in-six-months',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-02-01 PathwayPlanMade',
        '2018-03-10 PeriodOfCareEnded',
      ],
    },
  },
  {
    shows: 'Nobody recorded a plan.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'no-pathway-plan',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Updated several times: the last counts.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: [
        '2018-07-01 ContactObserved inTouch=YES',
        '2018-03-01 PathwayPlanMade',
        '2018-09-01 PathwayPlanMade',
      ],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'updated-in-six-months',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
        '2018-09-01 PathwayPlanMade',
      ],
    },
  },
  {
    shows: 'Refuses contact: a plan is due all the same.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=REFU'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'denominator',
      because: 'no-pathway-plan',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Needs the service no longer.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=NREQ', '2018-11-20 PathwayPlanMade'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'excluded',
      because: 'no-longer-needs-service',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
      ],
    },
  },
  {
    shows: 'Nobody asked about contact.',
    story: {
      born: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-11-20 PathwayPlanMade'],
    },
    asked: { asAt: '2018-12-31' },
    row: {
      outcome: 'numerator',
      because: 'updated-in-six-months',
      evidence: [
        '2000-03-10 ChildBorn',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-11-20 PathwayPlanMade',
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
    shows: 'Unaccompanied asylum-seeking young people left out.',
    story: {
      born: '2000-03-10',
      uasc: '2000-03-10',
      care: ['2014-06-01 S C2 U6', 'ended 2018-03-10 E8'],
      facts: ['2018-07-01 ContactObserved inTouch=YES', '2018-11-20 PathwayPlanMade'],
    },
    asked: { asAt: '2018-12-31', excludeUasc: true },
    row: {
      outcome: 'excluded',
      because: 'uasc',
      evidence: [
        '2000-03-10 ChildBorn AsylumSeekingAloneBegan',
        '2014-06-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-10 PeriodOfCareEnded',
        '2018-07-01 ContactObserved',
        '2018-11-20 PathwayPlanMade',
      ],
    },
  },
];

export default examples;
