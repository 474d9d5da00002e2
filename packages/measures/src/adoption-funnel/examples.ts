import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'An agency decision.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6'], facts: ['2017-09-01 AgencyDecisionMade'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'agency-decision',
      holder: '2017-18',
      evidence: ['2017-09-01 AgencyDecisionMade'],
    },
  },
  {
    shows: 'A match.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6'], facts: ['2017-09-01 AdoptersMatched'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'match',
      holder: '2017-18',
      evidence: ['2017-09-01 AdoptersMatched'],
    },
  },
  {
    shows: 'A placement order, as recorded.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6'], facts: ['2017-09-01 PlacementOrderMade'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'placement-order',
      holder: '2017-18',
      evidence: ['2017-09-01 PlacementOrderMade'],
    },
  },
  {
    shows: 'Placed with adopters, as recorded.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6'], facts: ['2017-09-01 ChildPlacedForAdoption'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'placed',
      holder: '2017-18',
      evidence: ['2017-09-01 ChildPlacedForAdoption'],
    },
  },
  {
    shows: 'An adoption order, as recorded.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6'], facts: ['2017-09-01 AdoptionOrderGranted'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'adoption-order',
      holder: '2017-18',
      evidence: ['2017-09-01 AdoptionOrderGranted'],
    },
  },
  {
    shows: 'The first day under a placement order.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', '2017-02-01 L E1 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'placement-order',
      holder: '2016-17',
      evidence: ['2017-02-01 LegalStatusChanged'],
    },
  },
  {
    shows: 'A placement order that was recorded a day before the legal status: told once.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-02-01 L E1 U6'],
      facts: ['2017-01-31 PlacementOrderMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'placement-order',
      holder: '2016-17',
      evidence: ['2017-02-01 LegalStatusChanged'],
    },
  },
  {
    shows: 'Twice under a placement order in one period of care: the first time counts.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-02-01 L E1 U6', '2017-05-01 L C2 U6', '2017-09-01 L E1 U6'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'placement-order',
      holder: '2016-17',
      evidence: ['2017-02-01 LegalStatusChanged'],
    },
  },
  {
    shows: 'Placed with adopters.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', '2017-06-05 P C2 A4'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'placed',
      holder: '2017-18',
      evidence: ['2017-06-05 PlacementStarted'],
    },
  },
  {
    shows: 'Recorded as placed as well: told once.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-06-05 P C2 A4'],
      facts: ['2017-06-05 ChildPlacedForAdoption'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'placed',
      holder: '2017-18',
      evidence: ['2017-06-05 PlacementStarted'],
    },
  },
  {
    shows: 'In hospital and back with the adopters: told once.',
    story: {
      born: '2015-11-20',
      care: [
        '2016-05-01 S C2 U6',
        '2017-06-05 P C2 A4 PR1 ZZ1 1AA',
        '2017-08-01 P C2 T1',
        '2017-08-09 P C2 A4 PR1 ZZ1 1AA',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'placed',
      holder: '2017-18',
      evidence: ['2017-06-05 PlacementStarted'],
    },
  },
  {
    shows: 'Adopted.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6', 'ended 2018-02-01 E11'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'adoption-order',
      holder: '2017-18',
      evidence: ['2018-02-01 PeriodOfCareEnded'],
    },
  },
  {
    shows: 'The adoption order was recorded as well: told once.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', 'ended 2018-02-01 E12'],
      facts: ['2018-01-30 AdoptionOrderGranted'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'adoption-order',
      holder: '2017-18',
      evidence: ['2018-02-01 PeriodOfCareEnded'],
    },
  },
  {
    shows: '31 March belongs to the year before.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6'], facts: ['2017-03-31 AdoptersMatched'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'match',
      holder: '2016-17',
      evidence: ['2017-03-31 AdoptersMatched'],
    },
  },
  {
    shows: '1 April begins a year.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6'], facts: ['2017-04-01 AdoptersMatched'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'match',
      holder: '2017-18',
      evidence: ['2017-04-01 AdoptersMatched'],
    },
  },
  {
    shows: 'The first day of the five years.',
    story: { born: '2010-05-01', care: ['2012-05-01 S C2 U6'], facts: ['2013-04-01 AdoptersMatched'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'match',
      holder: '2013-14',
      evidence: ['2013-04-01 AdoptersMatched'],
    },
  },
  {
    shows: 'The day before the five years.',
    story: { born: '2010-05-01', care: ['2012-05-01 S C2 U6'], facts: ['2013-03-31 AdoptersMatched'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'On 1 April the five years move on.',
    story: { born: '2010-05-01', care: ['2012-05-01 S C2 U6'], facts: ['2013-04-01 AdoptersMatched'] },
    asked: { asAt: '2018-04-01' },
    row: 'none',
  },
  {
    shows: 'On the day.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6'], facts: ['2018-03-31 AdoptersMatched'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'match',
      holder: '2017-18',
      evidence: ['2018-03-31 AdoptersMatched'],
    },
  },
  {
    shows: 'The day after.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6'], facts: ['2018-04-01 AdoptersMatched'] },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Two placement orders of one period of care, as recorded: the first counts.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: ['2017-06-01 PlacementOrderMade', '2017-09-01 PlacementOrderMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'placement-order',
      holder: '2017-18',
      evidence: ['2017-06-01 PlacementOrderMade'],
    },
  },
];

export default examples;
