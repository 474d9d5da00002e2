// Names and shapes below are stored for ever.
import * as z from 'zod';
import { codeOf, defineFact, factId } from '../child/fact.ts';
import { PREVIOUS_PERMANENCE } from '../codes/adoption.ts';
import { ACCOMMODATION, ACTIVITIES, IN_TOUCH, SDQ_REASONS } from '../codes/outcomes.ts';

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

export const observationFacts = {
  HealthObserved,
  CareLeaverObserved,
  PreviousPermanenceRecorded,
  DeprivationOfLibertyStarted,
  DeprivationOfLibertyEnded,
} as const;
