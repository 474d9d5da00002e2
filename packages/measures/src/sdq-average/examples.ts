import type { Example } from '../example.ts';

const TEN = { born: '2008-05-01', care: ['2016-01-10 S C2 U6'] };
const CAME = '2016-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted';
const IN_CARE = ['2008-05-01 ChildBorn', CAME] as const;

const examples: readonly Example[] = [
  {
    shows: 'A questionnaire completed on 1 April.',
    story: { ...TEN, facts: ['2018-04-01 SdqScored score=14'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'scored',
      value: 14,
      evidence: [...IN_CARE, '2018-04-01 SdqScored'],
    },
  },
  {
    shows: 'Completed on 31 March: of the year before.',
    story: { ...TEN, facts: ['2018-03-31 SdqScored score=14'] },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'excluded', because: 'no-questionnaire', evidence: IN_CARE },
  },
  {
    shows: 'A yearly return has its score on 31 March.',
    story: { ...TEN, facts: ['2018-03-31 HealthObserved sdqScore=0'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'scored',
      value: 0,
      evidence: [...IN_CARE, '2018-03-31 HealthObserved'],
    },
  },
  {
    shows: 'Completed on the day.',
    story: { ...TEN, facts: ['2018-11-30 SdqScored score=40'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'scored',
      value: 40,
      evidence: [...IN_CARE, '2018-11-30 SdqScored'],
    },
  },
  {
    shows: 'Completed the day after.',
    story: { ...TEN, facts: ['2018-12-01 SdqScored score=14'] },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'excluded', because: 'no-questionnaire', evidence: IN_CARE },
  },
  {
    shows: 'Of two questionnaires the latest counts.',
    story: { ...TEN, facts: ['2018-05-08 SdqScored score=22', '2018-10-02 SdqScored score=9'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'scored',
      value: 9,
      evidence: [...IN_CARE, '2018-10-02 SdqScored'],
    },
  },
  {
    shows: 'Of two on one day the higher counts.',
    story: { ...TEN, facts: ['2018-10-02 SdqScored score=22', '2018-10-02 SdqScored score=9'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'scored',
      value: 22,
      evidence: [...IN_CARE, '2018-10-02 SdqScored'],
    },
  },
  {
    shows: 'Four on the day, three on that of the questionnaire.',
    story: { born: '2014-11-30', care: TEN.care, facts: ['2018-10-02 SdqScored score=9'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'scored',
      value: 9,
      evidence: ['2014-11-30 ChildBorn', CAME, '2018-10-02 SdqScored'],
    },
  },
  {
    shows: 'Four the day after.',
    story: { born: '2014-12-01', care: TEN.care, facts: ['2018-10-02 SdqScored score=9'] },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'excluded', because: 'aged-under-4', evidence: ['2014-12-01 ChildBorn', CAME] },
  },
  {
    shows: '17 the day after.',
    story: { born: '2001-12-01', care: TEN.care, facts: ['2018-10-02 SdqScored score=9'] },
    asked: { asAt: '2018-11-30' },
    row: {
      outcome: 'numerator',
      because: 'scored',
      value: 9,
      evidence: ['2001-12-01 ChildBorn', CAME, '2018-10-02 SdqScored'],
    },
  },
  {
    shows: '17 on the day.',
    story: { born: '2001-11-30', care: TEN.care, facts: ['2018-10-02 SdqScored score=9'] },
    asked: { asAt: '2018-11-30' },
    row: { outcome: 'excluded', because: 'aged-17', evidence: ['2001-11-30 ChildBorn', CAME] },
  },
];

export default examples;
