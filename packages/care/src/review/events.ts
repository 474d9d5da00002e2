// Names and shapes below are stored for ever.
import { codeOf, defineFact } from '../child/fact.ts';
import { PARTICIPATION } from '../codes/people.ts';

export const ReviewHeld = defineFact(
  'ReviewHeld',
  1,
  "The child's case was reviewed (Care Planning Regulations 2010, reg. 33); of several sittings, the first.",
  { participation: codeOf(PARTICIPATION).optional() },
);

export const reviewFacts = { ReviewHeld } as const;
