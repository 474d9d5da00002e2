// Names and shapes below are stored for ever.
import * as z from 'zod';
import { codeOf, day, defineFact } from '../child/fact.ts';
import { HEALTH_ASSESSMENTS } from '../codes/observed.ts';

export const HealthAssessmentHeld = defineFact(
  'HealthAssessmentHeld',
  1,
  "A doctor or nurse assessed the child's health.",
  {
    kind: codeOf(HEALTH_ASSESSMENTS),
    /** The day the child was referred for it. */
    referred: day.optional(),
  },
);

export const DentalCheckHeld = defineFact('DentalCheckHeld', 1, "A dentist checked the child's teeth.", {});

export const SdqScored = defineFact(
  'SdqScored',
  1,
  'A strengths and difficulties questionnaire (SDQ) was completed and scored.',
  { score: z.int().min(0).max(40) },
);

export const HealthHistoryGiven = defineFact(
  'HealthHistoryGiven',
  1,
  'The young person, on turning 18, was given a history of their health.',
  {},
);

export const healthFacts = { HealthAssessmentHeld, DentalCheckHeld, SdqScored, HealthHistoryGiven } as const;
