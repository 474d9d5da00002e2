import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Both with the same carers, from one day on.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Alder',
        '2017-09-01 SiblingPlanSet group=Alder plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-09-10 S C2 U6 PR1 by H1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Alder',
          '2017-09-01 SiblingPlanSet group=Alder plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-one-home',
      holder: 'Alder',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The sibling joined the same carers weeks later.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Apple',
        '2017-09-01 SiblingPlanSet group=Apple plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-10-20 S C2 U6 PR1 by H1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Apple',
          '2017-09-01 SiblingPlanSet group=Apple plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-one-home',
      holder: 'Apple',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'From one day on with different carers.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: ['2017-06-01 SiblingGroupJoined group=Ash', '2017-09-01 SiblingPlanSet group=Ash plan=TOGETHER'],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-09-10 S C2 U6 PR1 by H2'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Ash',
          '2017-09-01 SiblingPlanSet group=Ash plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'apart',
      holder: 'Ash',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Two of three live together: the group does not.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Aspen',
        '2017-09-01 SiblingPlanSet group=Aspen plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-09-10 S C2 U6 PR1 by H1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Aspen',
          '2017-09-01 SiblingPlanSet group=Aspen plan=TOGETHER',
        ],
      },
      {
        born: '2012-05-01',
        care: ['2017-09-10 S C2 U6 PR1 by H2'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Aspen',
          '2017-09-01 SiblingPlanSet group=Aspen plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'apart',
      holder: 'Aspen',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Placed together, and one moved away later in the window: the last move counts.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Beech',
        '2017-09-01 SiblingPlanSet group=Beech plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-09-10 S C2 U6 PR1 by H1', '2018-01-10 P C2 U6 PR1 by H2'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Beech',
          '2017-09-01 SiblingPlanSet group=Beech plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'apart',
      holder: 'Beech',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows:
      'Nobody recorded the carers; both moved in on one day, into one type of placement of one provider.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Birch',
        '2017-09-01 SiblingPlanSet group=Birch plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-09-10 S C2 U6 PR1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Birch',
          '2017-09-01 SiblingPlanSet group=Birch plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-together',
      holder: 'Birch',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Nobody recorded the carers; they moved in on different days.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1'],
      facts: ['2017-06-01 SiblingGroupJoined group=Box', '2017-09-01 SiblingPlanSet group=Box plan=TOGETHER'],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-09-11 S C2 U6 PR1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Box',
          '2017-09-01 SiblingPlanSet group=Box plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'apart',
      holder: 'Box',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Nobody recorded the carers; they moved into different types of placement.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Cedar',
        '2017-09-01 SiblingPlanSet group=Cedar plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-09-10 S C2 K2 PR1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Cedar',
          '2017-09-01 SiblingPlanSet group=Cedar plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'apart',
      holder: 'Cedar',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Nobody recorded the carers; they moved to different providers.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Cherry',
        '2017-09-01 SiblingPlanSet group=Cherry plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-09-10 S C2 U6 PR4'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Cherry',
          '2017-09-01 SiblingPlanSet group=Cherry plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'apart',
      holder: 'Cherry',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The carers are recorded for one of them; both moved in on one day.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Elder',
        '2017-09-01 SiblingPlanSet group=Elder plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-09-10 S C2 U6 PR1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Elder',
          '2017-09-01 SiblingPlanSet group=Elder plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'moved-in-together',
      holder: 'Elder',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'No sibling is in care.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: ['2017-06-01 SiblingGroupJoined group=Elm', '2017-09-01 SiblingPlanSet group=Elm plan=TOGETHER'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'no-sibling-in-care',
      holder: 'Elm',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The sibling had left care by the day of the move.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: ['2017-06-01 SiblingGroupJoined group=Fig', '2017-09-01 SiblingPlanSet group=Fig plan=TOGETHER'],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2016-09-10 S C2 U6 PR1 by H1', 'ended 2017-09-10 E4A'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Fig',
          '2017-09-01 SiblingPlanSet group=Fig plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'no-sibling-in-care',
      holder: 'Fig',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The plan is that they live apart.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: ['2017-06-01 SiblingGroupJoined group=Fir', '2017-09-01 SiblingPlanSet group=Fir plan=APART'],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-09-10 S C2 U6 PR1 by H2'],
        facts: ['2017-06-01 SiblingGroupJoined group=Fir', '2017-09-01 SiblingPlanSet group=Fir plan=APART'],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Nobody recorded a plan.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: ['2017-06-01 SiblingGroupJoined group=Hazel'],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-09-10 S C2 U6 PR1 by H1'],
        facts: ['2017-06-01 SiblingGroupJoined group=Hazel'],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'The plan is recorded for the sibling only: it is one for the group.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: ['2017-06-01 SiblingGroupJoined group=Holly'],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-09-10 S C2 U6 PR1 by H1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Holly',
          '2017-09-01 SiblingPlanSet group=Holly plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-one-home',
      holder: 'Holly',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'One of three is to live apart, and does: the others live together.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Juniper',
        '2017-09-01 SiblingPlanSet group=Juniper plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-09-10 S C2 U6 PR1 by H1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Juniper',
          '2017-09-01 SiblingPlanSet group=Juniper plan=TOGETHER',
        ],
      },
      {
        born: '2014-05-01',
        care: ['2017-09-10 S C2 U6 PR1 by H2'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Juniper',
          '2017-09-01 SiblingPlanSet group=Juniper plan=APART',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-one-home',
      holder: 'Juniper',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The plan was made the day after the move.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Larch',
        '2017-09-11 SiblingPlanSet group=Larch plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-09-10 S C2 U6 PR1 by H1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Larch',
          '2017-09-11 SiblingPlanSet group=Larch plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'The plan was made on the day of the move.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Lime',
        '2017-09-10 SiblingPlanSet group=Lime plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-09-10 S C2 U6 PR1 by H1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Lime',
          '2017-09-10 SiblingPlanSet group=Lime plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-one-home',
      holder: 'Lime',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-10 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Placed on the first day of the window.',
    story: {
      born: '2010-05-01',
      care: ['2017-10-01 S C2 U6 PR1 by H1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Maple',
        '2017-09-01 SiblingPlanSet group=Maple plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-10-01 S C2 U6 PR1 by H1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Maple',
          '2017-09-01 SiblingPlanSet group=Maple plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-09-30' },
    row: {
      outcome: 'numerator',
      because: 'in-one-home',
      holder: 'Maple',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-10-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Placed the day before the window.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-30 S C2 U6 PR1 by H1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Medlar',
        '2017-09-01 SiblingPlanSet group=Medlar plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2017-09-30 S C2 U6 PR1 by H1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Medlar',
          '2017-09-01 SiblingPlanSet group=Medlar plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-09-30' },
    row: 'none',
  },
  {
    shows: 'Placed on the day.',
    story: {
      born: '2010-05-01',
      care: ['2018-03-31 S C2 U6 PR1 by H1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Mulberry',
        '2017-09-01 SiblingPlanSet group=Mulberry plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2018-03-31 S C2 U6 PR1 by H1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Mulberry',
          '2017-09-01 SiblingPlanSet group=Mulberry plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-one-home',
      holder: 'Mulberry',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2018-03-31 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Placed the day after.',
    story: {
      born: '2010-05-01',
      care: ['2018-04-01 S C2 U6 PR1 by H1'],
      facts: ['2017-06-01 SiblingGroupJoined group=Oak', '2017-09-01 SiblingPlanSet group=Oak plan=TOGETHER'],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2018-04-01 S C2 U6 PR1 by H1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Oak',
          '2017-09-01 SiblingPlanSet group=Oak plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'The sibling is in hospital: away from home, at home there still.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Pear',
        '2017-09-01 SiblingPlanSet group=Pear plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2016-09-10 S C2 U6 PR1 by H1', '2017-09-05 P C2 T1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Pear',
          '2017-09-01 SiblingPlanSet group=Pear plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'in-one-home',
      holder: 'Pear',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The other went to hospital in the window: a temporary stay is no new home.',
    story: {
      born: '2010-05-01',
      care: ['2016-09-10 S C2 U6 PR1 by H1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Pine',
        '2017-09-01 SiblingPlanSet group=Pine plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2016-09-10 S C2 U6 PR1 by H2', '2017-11-05 P C2 T1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Pine',
          '2017-09-01 SiblingPlanSet group=Pine plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'The sibling left the group on the day of the move.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Quince',
        '2017-09-01 SiblingPlanSet group=Quince plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: ['2016-09-10 S C2 U6 PR1 by H1'],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Quince as a',
          '2017-09-01 SiblingPlanSet group=Quince plan=TOGETHER',
          '2017-09-10 SiblingGroupLeft membership=a',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'no-sibling-in-care',
      holder: 'Quince',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'The sibling was on short breaks that day, between two parts of a period of care.',
    story: {
      born: '2010-05-01',
      care: ['2017-09-10 S C2 U6 PR1 by H1'],
      facts: [
        '2017-06-01 SiblingGroupJoined group=Rowan',
        '2017-09-01 SiblingPlanSet group=Rowan plan=TOGETHER',
      ],
    },
    others: [
      {
        born: '2012-05-01',
        care: [
          '2016-09-10 S C2 U6 PR1 by H1',
          '2017-09-05 L V4 U6 PR1 by H1',
          '2017-10-05 L C2 U6 PR1 by H1',
        ],
        facts: [
          '2017-06-01 SiblingGroupJoined group=Rowan',
          '2017-09-01 SiblingPlanSet group=Rowan plan=TOGETHER',
        ],
      },
    ],
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'no-sibling-in-care',
      holder: 'Rowan',
      evidence: [
        '2017-06-01 SiblingGroupJoined',
        '2017-09-01 SiblingPlanSet',
        '2017-09-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
];

export default examples;
