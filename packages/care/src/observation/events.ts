// Names and shapes below are stored for ever.
import * as z from 'zod';
import { codeOf, defineFact, factId, localCode } from '../child/fact.ts';
import { PREVIOUS_PERMANENCE } from '../codes/adoption.ts';
import { CARE_PLAN_GRADES, COMPLAINANTS } from '../codes/observed.ts';
import { ACCOMMODATION, ACTIVITIES, IN_TOUCH, SDQ_REASONS } from '../codes/outcomes.ts';
import { WARNINGS } from '../codes/warnings.ts';

/** Code of an authority (ONS or the department's three digits). */
const authority = z.string().regex(/^[A-Z0-9]{3,9}$/);

const yes = z.boolean().optional();

export const HealthObserved = defineFact(
  'HealthObserved',
  1,
  'Health of a child looked after for a year, as a return says it on 31 March (OC2).',
  {
    sdqScore: z.int().min(0).max(40).optional(),
    sdqReason: codeOf(SDQ_REASONS).optional(),
    convicted: yes,
    healthCheck: yes,
    immunisations: yes,
    teethCheck: yes,
    healthAssessment: yes,
    substanceMisuse: yes,
    interventionReceived: yes,
    interventionOffered: yes,
  },
);

export const CareLeaverObserved = defineFact(
  'CareLeaverObserved',
  1,
  'How a care leaver is doing, as a return says it on 31 March (OC3).',
  {
    inTouch: codeOf(IN_TOUCH).optional(),
    activity: codeOf(ACTIVITIES).optional(),
    accommodation: codeOf(ACCOMMODATION).optional(),
  },
);

export const PreviousPermanenceRecorded = defineFact(
  'PreviousPermanenceRecorded',
  1,
  'The child had a permanence arrangement before coming into care; dated on the day of birth when nobody knows since when.',
  {
    arrangement: codeOf(PREVIOUS_PERMANENCE),
    authority: z.string().min(1).max(10).optional(),
    /** The order's date as far as it is known: dd/mm/yyyy with z for unknown digits. */
    ordered: z.string().max(10).optional(),
  },
);

export const DeprivationOfLibertyStarted = defineFact(
  'DeprivationOfLibertyStarted',
  1,
  'A court authorised depriving the child of liberty (DoLO).',
  {},
);

export const DeprivationOfLibertyEnded = defineFact(
  'DeprivationOfLibertyEnded',
  1,
  'The authorisation ended. This day is the first one without it.',
  { order: factId },
);

export const YouthOffendingStarted = defineFact(
  'YouthOffendingStarted',
  1,
  'The youth offending service began to work with the child.',
  {},
);

export const YouthOffendingEnded = defineFact(
  'YouthOffendingEnded',
  1,
  'The youth offending service closed the case. This day is the first one without it.',
  { involvement: factId },
);

export const CarePlanGraded = defineFact('CarePlanGraded', 1, "An audit graded the child's care plan.", {
  grade: codeOf(CARE_PLAN_GRADES),
});

export const ComplaintReceived = defineFact('ComplaintReceived', 1, 'The authority received a complaint.', {
  madeBy: codeOf(COMPLAINANTS),
  reference: localCode.optional(),
});

export const OtherAuthorityChildNotified = defineFact(
  'OtherAuthorityChildNotified',
  1,
  'Another authority told ours that it placed this child, who is its own, in our area.',
  { authority },
);

export const OtherAuthorityChildLeft = defineFact(
  'OtherAuthorityChildLeft',
  1,
  'The other authority took the child out of our area. This day is the first one elsewhere.',
  { notified: factId },
);

export const PlacementLocationObserved = defineFact(
  'PlacementLocationObserved',
  1,
  'Where the placement of this day lies: miles from home, and in the area of which authority.',
  { miles: z.number().min(0).max(1000).optional(), authority: authority.optional() },
);

export const WarningRaised = defineFact(
  'WarningRaised',
  1,
  'A decision recorded on this day came with a warning; `about` is the fact that the warning is about.',
  { code: codeOf(WARNINGS), about: factId },
);

export const observationFacts = {
  HealthObserved,
  CareLeaverObserved,
  PreviousPermanenceRecorded,
  DeprivationOfLibertyStarted,
  DeprivationOfLibertyEnded,
  YouthOffendingStarted,
  YouthOffendingEnded,
  CarePlanGraded,
  ComplaintReceived,
  OtherAuthorityChildNotified,
  OtherAuthorityChildLeft,
  PlacementLocationObserved,
  WarningRaised,
} as const;
