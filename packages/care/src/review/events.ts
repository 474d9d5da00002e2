// Names and shapes below are stored for ever.
import { codeOf, day, defineFact, factId } from '../child/fact.ts';
import { PARTICIPATION } from '../codes/people.ts';
import { REASONS_REVIEW_CANCELLED } from '../codes/plans.ts';

export const ReviewHeld = defineFact(
  'ReviewHeld',
  1,
  "The child's case was reviewed (Care Planning Regulations 2010, reg. 33); of several sittings, the first.",
  { participation: codeOf(PARTICIPATION).optional() },
);

export const ReviewPlanned = defineFact(
  'ReviewPlanned',
  1,
  'A review was arranged on this day, for a later one.',
  {
    /** The day for which it was arranged: it may lie in the future. */
    plannedFor: day,
  },
);

export const ReviewCancelled = defineFact(
  'ReviewCancelled',
  1,
  'An arranged review was called off on this day.',
  { planned: factId, reason: codeOf(REASONS_REVIEW_CANCELLED) },
);

export const reviewFacts = { ReviewHeld, ReviewPlanned, ReviewCancelled } as const;
