// Names and shapes below are stored for ever.
import * as z from 'zod';
import { codeOf, defineFact, factId } from '../child/fact.ts';
import { SIBLING_PLANS } from '../codes/plans.ts';

/** Pseudonym of the group: the same in the record of each of its children. */
const group = z.string().min(1).max(40);

export const SiblingGroupJoined = defineFact(
  'SiblingGroupJoined',
  1,
  'The child is one of a group of siblings for whom homes are sought together.',
  { group },
);

export const SiblingGroupLeft = defineFact(
  'SiblingGroupLeft',
  1,
  'The child belongs to the group no more. This day is the first one outside it.',
  { membership: factId },
);

export const SiblingPlanSet = defineFact(
  'SiblingPlanSet',
  1,
  'The plan for the group is that its children should live together, or apart.',
  { group, plan: codeOf(SIBLING_PLANS) },
);

export const siblingFacts = { SiblingGroupJoined, SiblingGroupLeft, SiblingPlanSet } as const;
