import type { Example } from '../example.ts';

const asked = { asAt: '2018-03-31' };
const BORN = '2008-05-01 ChildBorn';

const examples: readonly Example[] = [
  {
    shows: 'Placed in our area by another authority.',
    story: { born: '2008-05-01', care: [], facts: ['2017-01-10 OtherAuthorityChildNotified authority=210'] },
    asked,
    row: {
      outcome: 'numerator',
      because: 'placed-by-another-authority',
      evidence: [BORN, '2017-01-10 OtherAuthorityChildNotified'],
    },
  },
  {
    shows: 'Notified on the day.',
    story: { born: '2008-05-01', care: [], facts: ['2018-03-31 OtherAuthorityChildNotified authority=210'] },
    asked,
    row: {
      outcome: 'numerator',
      because: 'placed-by-another-authority',
      evidence: [BORN, '2018-03-31 OtherAuthorityChildNotified'],
    },
  },
  {
    shows: 'Notified the day after.',
    story: { born: '2008-05-01', care: [], facts: ['2018-04-01 OtherAuthorityChildNotified authority=210'] },
    asked,
    row: 'none',
  },
  {
    shows: 'Left the day after.',
    story: {
      born: '2008-05-01',
      care: [],
      facts: [
        '2017-01-10 OtherAuthorityChildNotified authority=210 as placed',
        '2018-04-01 OtherAuthorityChildLeft notified=placed',
      ],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'placed-by-another-authority',
      evidence: [BORN, '2017-01-10 OtherAuthorityChildNotified'],
    },
  },
  {
    shows: 'Left on the day: that day is the first one elsewhere.',
    story: {
      born: '2008-05-01',
      care: [],
      facts: [
        '2017-01-10 OtherAuthorityChildNotified authority=210 as placed',
        '2018-03-31 OtherAuthorityChildLeft notified=placed',
      ],
    },
    asked,
    row: 'none',
  },
  {
    shows: 'Two notifications of one child: one child.',
    story: {
      born: '2008-05-01',
      care: [],
      facts: [
        '2017-01-10 OtherAuthorityChildNotified authority=210',
        '2017-09-01 OtherAuthorityChildNotified authority=210',
      ],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'placed-by-another-authority',
      evidence: [BORN, '2017-01-10 OtherAuthorityChildNotified', '2017-09-01 OtherAuthorityChildNotified'],
    },
  },
  {
    shows: "In the authority's own care by now.",
    story: {
      born: '2008-05-01',
      care: ['2018-03-31 S C2 U6'],
      facts: ['2017-01-10 OtherAuthorityChildNotified authority=210'],
    },
    asked,
    row: {
      outcome: 'excluded',
      because: 'in-own-care',
      evidence: [
        BORN,
        '2017-01-10 OtherAuthorityChildNotified',
        '2018-03-31 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: "In the authority's own care before, not on the day.",
    story: {
      born: '2008-05-01',
      care: ['2016-03-31 S C2 U6', 'ended 2018-03-31 E4A'],
      facts: ['2017-01-10 OtherAuthorityChildNotified authority=210'],
    },
    asked,
    row: {
      outcome: 'numerator',
      because: 'placed-by-another-authority',
      evidence: [BORN, '2017-01-10 OtherAuthorityChildNotified'],
    },
  },
  {
    shows: '18 on the day, and nobody told us that the placement ended.',
    story: { born: '2000-03-31', care: [], facts: ['2017-01-10 OtherAuthorityChildNotified authority=210'] },
    asked,
    row: {
      outcome: 'excluded',
      because: 'aged-18-or-over',
      evidence: ['2000-03-31 ChildBorn', '2017-01-10 OtherAuthorityChildNotified'],
    },
  },
  {
    shows: '18 the day after.',
    story: { born: '2000-04-01', care: [], facts: ['2017-01-10 OtherAuthorityChildNotified authority=210'] },
    asked,
    row: {
      outcome: 'numerator',
      because: 'placed-by-another-authority',
      evidence: ['2000-04-01 ChildBorn', '2017-01-10 OtherAuthorityChildNotified'],
    },
  },
];

export default examples;
