import type { Example } from '../example.ts';

const CARE = ['2016-01-10 S C2 U6', 'ended 2018-11-12 E8'];
const CAME = '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted';

const examples: readonly Example[] = [
  {
    shows: 'Given on the birthday, on which care ends.',
    story: { born: '2000-11-12', care: CARE, facts: ['2018-11-12 HealthHistoryGiven'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'history-given',
      evidence: ['2000-11-12 ChildBorn', CAME, '2018-11-12 HealthHistoryGiven'],
    },
  },
  {
    shows: 'Given before the birthday, and again after it: the first time counts.',
    story: {
      born: '2000-11-12',
      care: CARE,
      facts: ['2018-11-26 HealthHistoryGiven', '2018-10-02 HealthHistoryGiven'],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'history-given',
      evidence: ['2000-11-12 ChildBorn', CAME, '2018-10-02 HealthHistoryGiven'],
    },
  },
  {
    shows: 'Given on the day.',
    story: { born: '2000-11-12', care: CARE, facts: ['2018-11-30 HealthHistoryGiven'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'history-given',
      evidence: ['2000-11-12 ChildBorn', CAME, '2018-11-30 HealthHistoryGiven'],
    },
  },
  {
    shows: 'Given the day after.',
    story: { born: '2000-11-12', care: CARE, facts: ['2018-12-01 HealthHistoryGiven'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'denominator',
      because: 'no-history-given',
      evidence: ['2000-11-12 ChildBorn', CAME],
    },
  },
  {
    shows: 'Turned 18 on the first of the month.',
    story: { born: '2000-11-01', care: ['2016-01-10 S C2 U6', 'ended 2018-11-01 E8'] },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'denominator', because: 'no-history-given', evidence: ['2000-11-01 ChildBorn', CAME] },
  },
  {
    shows: 'Turned 18 on the last day of the month before.',
    story: { born: '2000-10-31', care: ['2016-01-10 S C2 U6', 'ended 2018-10-31 E8'] },
    asked: { asAt: '2018-11-30' },
    row: 'none',
  },
  {
    shows: 'Turned 18 on the day; nobody recorded that care has ended.',
    story: { born: '2000-11-30', care: ['2016-01-10 S C2 U6'] },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'denominator', because: 'no-history-given', evidence: ['2000-11-30 ChildBorn', CAME] },
  },
  {
    shows: 'Turns 18 the day after.',
    story: { born: '2000-12-01', care: ['2016-01-10 S C2 U6'] },
    asked: { asAt: '2018-11-30' },
    row: 'none',
  },
  {
    shows: 'Born on 29 February: turned 18 on 1 March.',
    story: { born: '2000-02-29', care: ['2016-01-10 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'denominator', because: 'no-history-given', evidence: ['2000-02-29 ChildBorn', CAME] },
  },
  {
    shows: 'Left care the day before the birthday.',
    story: { born: '2000-11-12', care: ['2016-01-10 S C2 U6', 'ended 2018-11-11 E8'] },
    asked: { asAt: '2018-11-30' },
    row: 'none',
  },
  {
    shows: 'Short breaks are not care.',
    story: { born: '2000-11-12', care: ['2016-01-10 S V4 U6'] },
    asked: { asAt: '2018-11-30' },
    row: 'none',
  },
  {
    shows: 'An unaccompanied asylum-seeking child until the birthday, left out.',
    story: {
      born: '2000-11-12',
      uasc: '2000-11-12 to 2018-11-12',
      care: CARE,
      facts: ['2018-11-12 HealthHistoryGiven'],
    },
    asked: { asAt: '2018-11-30', excludeUasc: true },
    row: {
      outcome: 'excluded',
      because: 'uasc',
      evidence: ['2000-11-12 ChildBorn AsylumSeekingAloneBegan', CAME, '2018-11-12 HealthHistoryGiven'],
    },
  },
];

export default examples;
