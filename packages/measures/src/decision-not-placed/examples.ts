import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Decided, and with foster carers still.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6'], facts: ['2017-07-27 AgencyDecisionMade'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'decided-not-placed',
      evidence: [
        '2015-11-20 ChildBorn',
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-27 AgencyDecisionMade',
      ],
    },
  },
  {
    shows: 'No decision.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-decision',
      evidence: [
        '2015-11-20 ChildBorn',
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Decided on the day.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6'], facts: ['2018-03-31 AgencyDecisionMade'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'decided-not-placed',
      evidence: [
        '2015-11-20 ChildBorn',
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-03-31 AgencyDecisionMade',
      ],
    },
  },
  {
    shows: 'Decided the day after.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6'], facts: ['2018-04-01 AgencyDecisionMade'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'no-decision',
      evidence: [
        '2015-11-20 ChildBorn',
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Placed for adoption (A3).',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-12-05 B E1 A3'],
      facts: ['2017-07-27 AgencyDecisionMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'placed-for-adoption',
      evidence: [
        '2015-11-20 ChildBorn',
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-27 AgencyDecisionMade',
        '2017-12-05 LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Placed for adoption (A4).',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-12-05 B E1 A4'],
      facts: ['2017-07-27 AgencyDecisionMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'placed-for-adoption',
      evidence: [
        '2015-11-20 ChildBorn',
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-27 AgencyDecisionMade',
        '2017-12-05 LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Placed for adoption (A5).',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-12-05 B E1 A5'],
      facts: ['2017-07-27 AgencyDecisionMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'placed-for-adoption',
      evidence: [
        '2015-11-20 ChildBorn',
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-27 AgencyDecisionMade',
        '2017-12-05 LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Placed for adoption (A6).',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-12-05 B E1 A6'],
      facts: ['2017-07-27 AgencyDecisionMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'placed-for-adoption',
      evidence: [
        '2015-11-20 ChildBorn',
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-27 AgencyDecisionMade',
        '2017-12-05 LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Placed for adoption on the day after.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2018-04-01 B E1 A6'],
      facts: ['2017-07-27 AgencyDecisionMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'decided-not-placed',
      evidence: [
        '2015-11-20 ChildBorn',
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-27 AgencyDecisionMade',
      ],
    },
  },
  {
    shows: 'Reversed.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: ['2017-07-27 AgencyDecisionMade', '2018-01-10 AdoptionPlanReversed'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'decision-no-longer-live',
      evidence: [
        '2015-11-20 ChildBorn',
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-27 AgencyDecisionMade',
        '2018-01-10 AdoptionPlanReversed',
      ],
    },
  },
  {
    shows: 'Reversed on the day.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: ['2017-07-27 AgencyDecisionMade', '2018-03-31 AdoptionPlanReversed'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'decision-no-longer-live',
      evidence: [
        '2015-11-20 ChildBorn',
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-27 AgencyDecisionMade',
        '2018-03-31 AdoptionPlanReversed',
      ],
    },
  },
  {
    shows: 'Reversed the day after.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: ['2017-07-27 AgencyDecisionMade', '2018-04-01 AdoptionPlanReversed'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'decided-not-placed',
      evidence: [
        '2015-11-20 ChildBorn',
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-27 AgencyDecisionMade',
      ],
    },
  },
  {
    shows: 'Reversed, and decided again.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: [
        '2017-07-27 AgencyDecisionMade',
        '2018-01-10 AdoptionPlanReversed',
        '2018-02-10 AgencyDecisionMade',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'decided-not-placed',
      evidence: [
        '2015-11-20 ChildBorn',
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2018-02-10 AgencyDecisionMade',
      ],
    },
  },
  {
    shows: 'The adoption order was made, and care has not ended yet.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: ['2017-07-27 AgencyDecisionMade', '2018-03-10 AdoptionOrderGranted'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'decision-no-longer-live',
      evidence: [
        '2015-11-20 ChildBorn',
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-27 AgencyDecisionMade',
        '2018-03-10 AdoptionOrderGranted',
      ],
    },
  },
  {
    shows: 'Went home and came back: the decision was one of the care before.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', 'ended 2017-10-01 E4A', '2018-01-10 S C2 U6'],
      facts: ['2017-07-27 AgencyDecisionMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'decision-no-longer-live',
      evidence: [
        '2015-11-20 ChildBorn',
        '2017-07-27 AgencyDecisionMade',
        '2017-10-01 PeriodOfCareEnded',
        '2018-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'Decided on the day on which care began.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', 'ended 2017-10-01 E4A', '2018-01-10 S C2 U6'],
      facts: ['2018-01-10 AgencyDecisionMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'decided-not-placed',
      evidence: [
        '2015-11-20 ChildBorn',
        '2018-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted AgencyDecisionMade',
      ],
    },
  },
  {
    shows: 'The data begins in the middle of care, after the decision.',
    story: { born: '2015-11-20', care: ['2017-09-01 P C2 U6'], facts: ['2017-07-27 AgencyDecisionMade'] },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'decided-not-placed',
      notes: ['start-not-known'],
      evidence: [
        '2015-11-20 ChildBorn',
        '2017-07-27 AgencyDecisionMade',
        '2017-09-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
  {
    shows: 'In hospital on the day: away from the adopters, placed with them still.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', '2017-12-05 B E1 A6', '2018-03-20 P E1 T1'],
      facts: ['2017-07-27 AgencyDecisionMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'placed-for-adoption',
      evidence: [
        '2015-11-20 ChildBorn',
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-27 AgencyDecisionMade',
        '2018-03-20 PlacementStarted',
      ],
    },
  },
  {
    shows: 'Decided and reversed on one day.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: ['2017-07-27 AgencyDecisionMade', '2017-07-27 AdoptionPlanReversed'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'decision-no-longer-live',
      evidence: [
        '2015-11-20 ChildBorn',
        '2016-05-01 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
        '2017-07-27 AgencyDecisionMade AdoptionPlanReversed',
      ],
    },
  },
  {
    shows: 'Decided on the first day out of care: no later end of care has closed it.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6', 'ended 2017-10-01 E4A', '2018-01-10 S C2 U6'],
      facts: ['2017-10-01 AgencyDecisionMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'decided-not-placed',
      evidence: [
        '2015-11-20 ChildBorn',
        '2017-10-01 AgencyDecisionMade',
        '2018-01-10 PeriodOfCareStarted LegalStatusChanged PlacementStarted',
      ],
    },
  },
];

export default examples;
