// Names and shapes below are stored for ever.
import * as z from 'zod';
import { defineFact, factId, localCode } from '../child/fact.ts';

const reason = localCode.optional();

export const SchoolStarted = defineFact('SchoolStarted', 1, 'The child was enrolled at this school.', {
  /** Unique reference number (URN) of the school. */
  school: z.string().min(1).max(10),
  reason,
});

export const SchoolLeft = defineFact(
  'SchoolLeft',
  1,
  'The enrolment ended. This day is the first one not at the school.',
  { enrolment: factId },
);

export const schoolingFacts = { SchoolStarted, SchoolLeft } as const;
