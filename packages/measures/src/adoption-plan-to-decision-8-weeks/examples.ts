import type { Example } from '../example.ts';

const examples: readonly Example[] = [
  {
    shows: 'Decided 56 days after adoption became the plan.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: ['2017-06-01 AdoptionBecamePlan', '2017-07-27 AgencyDecisionMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'within-8-weeks',
      evidence: ['2017-06-01 AdoptionBecamePlan', '2017-07-27 AgencyDecisionMade'],
    },
  },
  {
    shows: 'Decided 57 days after adoption became the plan.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: ['2017-06-01 AdoptionBecamePlan', '2017-07-28 AgencyDecisionMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'after-8-weeks',
      evidence: ['2017-06-01 AdoptionBecamePlan', '2017-07-28 AgencyDecisionMade'],
    },
  },
  {
    shows: 'Decided on the day adoption became the plan.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: ['2017-06-01 AdoptionBecamePlan', '2017-06-01 AgencyDecisionMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'within-8-weeks',
      evidence: ['2017-06-01 AdoptionBecamePlan AgencyDecisionMade'],
    },
  },
  {
    shows: 'Nobody recorded when adoption became the plan.',
    story: { born: '2015-11-20', care: ['2016-05-01 S C2 U6'], facts: ['2017-07-27 AgencyDecisionMade'] },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'excluded', because: 'plan-not-known', evidence: ['2017-07-27 AgencyDecisionMade'] },
  },
  {
    shows: 'Adoption became the plan the day after the decision, as recorded.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: ['2017-07-27 AgencyDecisionMade', '2017-07-28 AdoptionBecamePlan'],
    },
    asked: { asAt: '2018-03-31' },
    row: { outcome: 'excluded', because: 'plan-not-known', evidence: ['2017-07-27 AgencyDecisionMade'] },
  },
  {
    shows: 'A later review confirmed the plan: the first counts.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: [
        '2017-06-01 AdoptionBecamePlan',
        '2017-09-01 AdoptionBecamePlan',
        '2017-09-10 AgencyDecisionMade',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'denominator',
      because: 'after-8-weeks',
      evidence: ['2017-06-01 AdoptionBecamePlan', '2017-09-10 AgencyDecisionMade'],
    },
  },
  {
    shows: 'The plan was reversed and made again: the clock starts again.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: [
        '2016-09-01 AdoptionBecamePlan',
        '2016-10-01 AgencyDecisionMade',
        '2017-03-01 AdoptionPlanReversed',
        '2017-08-01 AdoptionBecamePlan',
        '2017-09-10 AgencyDecisionMade',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'within-8-weeks',
      evidence: [
        '2017-03-01 AdoptionPlanReversed',
        '2017-08-01 AdoptionBecamePlan',
        '2017-09-10 AgencyDecisionMade',
      ],
    },
  },
  {
    shows: 'Reversed and made the plan again on one day.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: [
        '2016-09-01 AdoptionBecamePlan',
        '2017-08-01 AdoptionPlanReversed',
        '2017-08-01 AdoptionBecamePlan',
        '2017-09-10 AgencyDecisionMade',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'within-8-weeks',
      evidence: ['2017-08-01 AdoptionBecamePlan AdoptionPlanReversed', '2017-09-10 AgencyDecisionMade'],
    },
  },
  {
    shows: 'Reversed, and nobody recorded that it became the plan again.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: [
        '2016-09-01 AdoptionBecamePlan',
        '2017-03-01 AdoptionPlanReversed',
        '2017-09-10 AgencyDecisionMade',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'excluded',
      because: 'plan-not-known',
      evidence: ['2017-03-01 AdoptionPlanReversed', '2017-09-10 AgencyDecisionMade'],
    },
  },
  {
    shows: 'Reversed on the day of the decision: that undid the decision, not the plan before it.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: [
        '2017-08-01 AdoptionBecamePlan',
        '2017-09-10 AgencyDecisionMade',
        '2017-09-10 AdoptionPlanReversed',
      ],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'within-8-weeks',
      evidence: ['2017-08-01 AdoptionBecamePlan', '2017-09-10 AgencyDecisionMade'],
    },
  },
  {
    shows: 'Decided on the first day of the window.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: ['2017-03-01 AdoptionBecamePlan', '2017-04-01 AgencyDecisionMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'within-8-weeks',
      evidence: ['2017-03-01 AdoptionBecamePlan', '2017-04-01 AgencyDecisionMade'],
    },
  },
  {
    shows: 'Decided the day before the window.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: ['2017-03-01 AdoptionBecamePlan', '2017-03-31 AgencyDecisionMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
  {
    shows: 'Decided on the day.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: ['2018-03-01 AdoptionBecamePlan', '2018-03-31 AgencyDecisionMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: {
      outcome: 'numerator',
      because: 'within-8-weeks',
      evidence: ['2018-03-01 AdoptionBecamePlan', '2018-03-31 AgencyDecisionMade'],
    },
  },
  {
    shows: 'Decided the day after.',
    story: {
      born: '2015-11-20',
      care: ['2016-05-01 S C2 U6'],
      facts: ['2018-03-01 AdoptionBecamePlan', '2018-04-01 AgencyDecisionMade'],
    },
    asked: { asAt: '2018-03-31' },
    row: 'none',
  },
];

export default examples;
