import type { Example } from '../example.ts';

const asked = { asAt: '2018-03-31' };
const IN_CARE = [
  '2008-05-01 ChildBorn',
  '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
];

const examples: readonly Example[] = [
  {
    shows: 'Fostered by a relative, long-term.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U1 PR4'] },
    asked,
    row: { outcome: 'numerator', because: 'with-relative-or-friend', evidence: IN_CARE },
  },
  {
    shows: 'Fostered by a friend, whoever provides the placement.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U3'] },
    asked,
    row: { outcome: 'numerator', because: 'with-relative-or-friend', evidence: IN_CARE },
  },
  {
    shows: "With one of the authority's own foster carers, long-term.",
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U4 PR1'] },
    asked,
    row: { outcome: 'numerator', because: 'with-own-foster-carer', evidence: IN_CARE },
  },
  {
    shows: "Fostering for adoption with one of the authority's own carers is foster care.",
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U5 PR1'] },
    asked,
    row: { outcome: 'numerator', because: 'with-own-foster-carer', evidence: IN_CARE },
  },
  {
    shows: 'With a foster carer of another authority.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6 PR2'] },
    asked,
    row: { outcome: 'denominator', because: 'with-foster-carer-of-another-provider', evidence: IN_CARE },
  },
  {
    shows: 'With a foster carer of a private agency.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6 PR4'] },
    asked,
    row: { outcome: 'denominator', because: 'with-foster-carer-of-another-provider', evidence: IN_CARE },
  },
  {
    shows: 'In foster care, and nobody recorded the provider.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6'] },
    asked,
    row: { outcome: 'denominator', because: 'provider-not-known', evidence: IN_CARE },
  },
  {
    shows: "In a children's home of the authority.",
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 K2 PR1'] },
    asked,
    row: { outcome: 'excluded', because: 'not-in-foster-care', evidence: IN_CARE },
  },
  {
    shows: 'Placed for adoption with the foster carer: no longer foster care.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6 PR1', '2018-01-10 U E1 A5 PR1'] },
    asked,
    row: {
      outcome: 'excluded',
      because: 'not-in-foster-care',
      evidence: [...IN_CARE, '2018-01-10 LegalStatusChanged PlacementDetailsChanged'],
    },
  },
  {
    shows: "In hospital on the day, away from the authority's own carer.",
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6 PR1 ZZ1 1AA', '2018-03-20 P C2 T1'] },
    asked,
    row: {
      outcome: 'numerator',
      because: 'with-own-foster-carer',
      evidence: [...IN_CARE, '2018-03-20 PlacementStarted'],
    },
  },
  {
    shows: 'Away on a second stay in a row: the provider is still that of the home.',
    story: {
      born: '2008-05-01',
      care: [
        '2016-01-10 S C2 K2 PR1',
        '2017-01-10 P C2 U6 PR4',
        '2018-03-20 P C2 T1',
        '2018-03-28 P C2 T2 PR1',
      ],
    },
    asked,
    row: {
      outcome: 'denominator',
      because: 'with-foster-carer-of-another-provider',
      evidence: [
        '2008-05-01 ChildBorn',
        '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-01-10 PlacementStarted',
        '2018-03-20 PlacementStarted',
        '2018-03-28 PlacementStarted',
      ],
    },
  },
  {
    shows: "Moved to one of the authority's own carers on the day.",
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6 PR4', '2018-03-31 P C2 U6 PR1'] },
    asked,
    row: {
      outcome: 'numerator',
      because: 'with-own-foster-carer',
      evidence: [...IN_CARE, '2018-03-31 PlacementStarted'],
    },
  },
  {
    shows: "Moves to one of the authority's own carers the day after.",
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6 PR4', '2018-04-01 P C2 U6 PR1'] },
    asked,
    row: { outcome: 'denominator', because: 'with-foster-carer-of-another-provider', evidence: IN_CARE },
  },
  {
    shows: 'Unaccompanied asylum-seeking child.',
    story: { born: '2008-05-01', uasc: '2008-05-01', care: ['2016-01-10 S C2 U6 PR1'] },
    asked,
    row: {
      outcome: 'excluded',
      because: 'uasc',
      evidence: [...IN_CARE, '2008-05-01 AsylumSeekingAloneBegan'],
    },
  },
  {
    shows: 'No longer an unaccompanied asylum-seeking child from the day on.',
    story: { born: '2008-05-01', uasc: '2008-05-01 to 2018-03-31', care: ['2016-01-10 S C2 U6 PR1'] },
    asked,
    row: { outcome: 'numerator', because: 'with-own-foster-carer', evidence: IN_CARE },
  },
  {
    shows: 'No longer in care on the day.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6 PR1', 'ended 2018-03-31 E4A'] },
    asked,
    row: 'none',
  },
];

export default examples;
