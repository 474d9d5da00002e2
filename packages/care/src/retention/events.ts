// Names and shapes below are stored for ever.
import * as z from 'zod';
import { codeOf, defineFact, factId, SEALED_CLASSES } from '../child/fact.ts';
import { ERASURE_BASES, LEGAL_HOLD_BASES } from '../codes/retention.ts';

export const LegalHoldPlaced = defineFact(
  'LegalHoldPlaced',
  1,
  'From this day nothing of the record may be destroyed, whatever its date.',
  { basis: codeOf(LEGAL_HOLD_BASES) },
);

export const LegalHoldLifted = defineFact(
  'LegalHoldLifted',
  1,
  'The hold ended. This day is the first one without it.',
  { hold: factId },
);

/** Pseudonym of a user: printable, and no space. */
const user = z.string().regex(/^[!-~]{1,100}$/);

export const RecordErased = defineFact(
  'RecordErased',
  1,
  'Texts of the record were destroyed for good; where the whole record was erased, the reference of the child was replaced as well.',
  {
    erasure: z.uuid(),
    classes: z.array(z.enum(SEALED_CLASSES)).min(1),
    whole: z.boolean(),
    basis: codeOf(ERASURE_BASES),
    reason: z.string().regex(/^[a-z0-9:.-]{1,100}$/),
    by: user,
    approvedBy: user,
    /** By what the child goes in publications made before: they reproduce, though the reference is gone. */
    published: z.array(z.strictObject({ publication: z.uuid(), child: z.string().regex(/^[0-9a-f]{12}$/) })),
  },
);

export const retentionFacts = { LegalHoldPlaced, LegalHoldLifted, RecordErased } as const;
