import type { Example } from '../example.ts';

const TEN = { born: '2008-05-01', care: ['2016-01-10 S C2 U6'] };
const CAME = '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted';
const IN_CARE = ['2008-05-01 ChildBorn', CAME] as const;

const examples: readonly Example[] = [
  {
    shows: 'An education, health and care plan from the day on.',
    story: { ...TEN, facts: ['2018-11-30 EhcPlanStarted provision=E'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'sen-provision',
      evidence: [...IN_CARE, '2018-11-30 EhcPlanStarted'],
    },
  },
  {
    shows: 'A plan from the day after on.',
    story: { ...TEN, facts: ['2018-12-01 EhcPlanStarted provision=E'] },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'denominator', because: 'no-sen-provision', evidence: IN_CARE },
  },
  {
    shows: 'Support that ends the day after.',
    story: {
      ...TEN,
      facts: ['2017-09-04 EhcPlanStarted provision=K as a', '2018-12-01 EhcPlanEnded plan=a'],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'sen-provision',
      evidence: [...IN_CARE, '2017-09-04 EhcPlanStarted'],
    },
  },
  {
    shows: 'Support that ended: the day is the first without it.',
    story: {
      ...TEN,
      facts: ['2017-09-04 EhcPlanStarted provision=K as a', '2018-11-30 EhcPlanEnded plan=a'],
    },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'denominator', because: 'no-sen-provision', evidence: IN_CARE },
  },
  {
    shows: 'A statement.',
    story: { ...TEN, facts: ['2016-09-05 EhcPlanStarted provision=S'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'sen-provision',
      evidence: [...IN_CARE, '2016-09-05 EhcPlanStarted'],
    },
  },
  {
    shows: 'Five on the day.',
    story: { born: '2013-11-30', care: TEN.care },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'denominator', because: 'no-sen-provision', evidence: ['2013-11-30 ChildBorn', CAME] },
  },
  {
    shows: 'Five the day after.',
    story: { born: '2013-12-01', care: TEN.care, facts: ['2018-09-03 EhcPlanStarted provision=E'] },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'excluded', because: 'aged-under-5', evidence: ['2013-12-01 ChildBorn', CAME] },
  },
  {
    shows: '16 the day after.',
    story: { born: '2002-12-01', care: TEN.care },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'denominator', because: 'no-sen-provision', evidence: ['2002-12-01 ChildBorn', CAME] },
  },
  {
    shows: '16 on the day.',
    story: { born: '2002-11-30', care: TEN.care, facts: ['2018-09-03 EhcPlanStarted provision=E'] },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'excluded', because: 'aged-16-or-over', evidence: ['2002-11-30 ChildBorn', CAME] },
  },
  {
    shows: 'In care for twelve months to the day.',
    story: { born: '2008-05-01', care: ['2017-11-30 S C2 U6'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'denominator',
      because: 'no-sen-provision',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-11-30 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'In care for a day less.',
    story: {
      born: '2008-05-01',
      care: ['2017-12-01 S C2 U6'],
      facts: ['2018-09-03 EhcPlanStarted provision=E'],
    },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'excluded',
      because: 'in-care-under-12-months',
      evidence: [
        '2008-05-01 ChildBorn',
        '2017-12-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
];

export default examples;
