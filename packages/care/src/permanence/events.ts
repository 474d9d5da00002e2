// Names and shapes below are stored for ever.
import { codeOf, defineFact } from '../child/fact.ts';
import { PERMANENCE_PLANS } from '../codes/plans.ts';

export const PermanencePlanSet = defineFact(
  'PermanencePlanSet',
  1,
  'From this day on, this is how the child should come to a permanent home.',
  { plan: codeOf(PERMANENCE_PLANS) },
);

export const permanenceFacts = { PermanencePlanSet } as const;
