// Names and shapes below are stored for ever.
import * as z from 'zod';
import { codeOf, defineFact, factId } from '../child/fact.ts';
import { ALLOCATION_REASONS } from '../codes/people.ts';

const worker = z.string().min(1).max(40);

export const SocialWorkerAllocated = defineFact(
  'SocialWorkerAllocated',
  2,
  "This social worker took the child on; the reason belongs to the worker who comes. As absence cover (ABSENC) it leaves the covered worker's allocation open: of several, the one that started last is the current one.",
  {
    worker,
    /** The team in which the worker has the child; since version 2. */
    team: z.string().min(1).max(40).optional(),
    reason: codeOf(ALLOCATION_REASONS).optional(),
  },
);

export const SocialWorkerAllocationEnded = defineFact(
  'SocialWorkerAllocationEnded',
  1,
  'The allocation ended. This day is the first one without it.',
  { allocation: factId },
);

export const ReviewingOfficerAllocated = defineFact(
  'ReviewingOfficerAllocated',
  1,
  'This independent reviewing officer (IRO) was named for the child.',
  { worker, reason: codeOf(ALLOCATION_REASONS).optional() },
);

export const ReviewingOfficerAllocationEnded = defineFact(
  'ReviewingOfficerAllocationEnded',
  1,
  'The allocation ended. This day is the first one without it.',
  { allocation: factId },
);

export const allocationFacts = {
  SocialWorkerAllocated,
  SocialWorkerAllocationEnded,
  ReviewingOfficerAllocated,
  ReviewingOfficerAllocationEnded,
} as const;
