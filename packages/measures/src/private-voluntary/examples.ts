import type { Example } from '../example.ts';

const asked = { asAt: '2018-03-31' };
const IN_CARE = [
  '2008-05-01 ChildBorn',
  '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
];

const examples: readonly Example[] = [
  {
    shows: "In a private children's home.",
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 K2 PR4'] },
    asked,
    row: { outcome: 'numerator', because: 'private-or-voluntary-provider', evidence: IN_CARE },
  },
  {
    shows: 'In semi-independent living with a charity.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 H5 PR5'] },
    asked,
    row: { outcome: 'numerator', because: 'private-or-voluntary-provider', evidence: IN_CARE },
  },
  {
    shows: "In a children's home of another public provider.",
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 K2 PR3'] },
    asked,
    row: { outcome: 'denominator', because: 'other-provider', evidence: IN_CARE },
  },
  {
    shows: 'With parents.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 P1 PR0'] },
    asked,
    row: { outcome: 'denominator', because: 'other-provider', evidence: IN_CARE },
  },
  {
    shows: "In a children's home, and nobody recorded the provider.",
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 K2'] },
    asked,
    row: { outcome: 'denominator', because: 'provider-not-known', evidence: IN_CARE },
  },
  {
    shows: 'With a foster carer of a private agency.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 U6 PR4'] },
    asked,
    row: { outcome: 'denominator', because: 'foster-or-adoptive-home', evidence: IN_CARE },
  },
  {
    shows: 'Placed for adoption by a voluntary agency.',
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 K2 PR4', '2018-01-10 B E1 A6 PR5'] },
    asked,
    row: {
      outcome: 'denominator',
      because: 'foster-or-adoptive-home',
      evidence: [...IN_CARE, '2018-01-10 LegalStatusChanged PlacementStarted'],
    },
  },
  {
    shows: "In hospital on the day, away from a private children's home.",
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 K2 PR4', '2018-03-20 P C2 T1'] },
    asked,
    row: {
      outcome: 'numerator',
      because: 'private-or-voluntary-provider',
      evidence: [...IN_CARE, '2018-03-20 PlacementStarted'],
    },
  },
  {
    shows: "Left the private children's home on the day.",
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 K2 PR4', '2018-03-31 P C2 K2 PR1'] },
    asked,
    row: {
      outcome: 'denominator',
      because: 'other-provider',
      evidence: [...IN_CARE, '2018-03-31 PlacementStarted'],
    },
  },
  {
    shows: "Leaves the private children's home the day after.",
    story: { born: '2008-05-01', care: ['2016-01-10 S C2 K2 PR4', '2018-04-01 P C2 K2 PR1'] },
    asked,
    row: { outcome: 'numerator', because: 'private-or-voluntary-provider', evidence: IN_CARE },
  },
  {
    shows: 'Unaccompanied asylum-seeking children count, unless they are asked to be left out.',
    story: { born: '2008-05-01', uasc: '2008-05-01', care: ['2016-01-10 S C2 H5 PR4'] },
    asked: { asAt: '2018-03-31', excludeUasc: true },
    row: {
      outcome: 'excluded',
      because: 'uasc',
      evidence: [...IN_CARE, '2008-05-01 AsylumSeekingAloneBegan'],
    },
  },
];

export default examples;
