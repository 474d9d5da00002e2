// Names and shapes below are stored for ever.
import * as z from 'zod';
import { codeOf, defineFact, factId, SEALED_CLASSES, sealed } from '../child/fact.ts';
import { ERASURE_BASES } from '../codes/retention.ts';

/**
 * Who said it is sealed as well: whoever closed one birth record and then wrote in one new record would join the two.
 */
const by = sealed('narrative', 100);

export const AdoptedIdentityReserved = defineFact(
  'AdoptedIdentityReserved',
  1,
  'An identity was set aside, many at a time, for children who will be adopted: for whom is said nowhere in the log.',
  {},
);

export const AdoptedChildNamed = defineFact(
  'AdoptedChildNamed',
  1,
  'From this day the adopted child is called so.',
  { forename: sealed('identity', 100), surname: sealed('identity', 100), by },
);

export const AdoptersOfRecord = defineFact(
  'AdoptersOfRecord',
  1,
  'The parents by adoption, and where they live.',
  {
    names: sealed('adopter', 200),
    postcode: sealed('adopter', 10).optional(),
    by,
  },
);

export const AdoptionSupportNoted = defineFact(
  'AdoptionSupportNoted',
  1,
  'Somebody wrote down what the family asked for, or was given.',
  { text: sealed('narrative', 10_000), by },
);

export const AdoptionSupportWorkerNamed = defineFact(
  'AdoptionSupportWorkerNamed',
  1,
  'From this day somebody works with the family, and may see the record.',
  { worker: sealed('narrative', 100), by },
);

export const AdoptionSupportWorkerEnded = defineFact(
  'AdoptionSupportWorkerEnded',
  1,
  'Somebody stopped working with the family. This day is the first one without.',
  { named: factId, by },
);

/** Who asked for it, who agreed and why is in the certificate alone: whoever erases a birth record says the same there. */
export const AdoptedRecordErased = defineFact(
  'AdoptedRecordErased',
  1,
  'Texts of the record were destroyed for good; where the whole record was erased, its reference was replaced as well.',
  {
    erasure: z.uuid(),
    classes: z.array(z.enum(SEALED_CLASSES)).min(1),
    whole: z.boolean(),
    basis: codeOf(ERASURE_BASES),
  },
);

/** Every fact that can stand in the record of an adopted child, which is a stream of its own kind: no table follows it. */
export const ADOPTED_FACTS = {
  AdoptedIdentityReserved,
  AdoptedChildNamed,
  AdoptersOfRecord,
  AdoptionSupportNoted,
  AdoptionSupportWorkerNamed,
  AdoptionSupportWorkerEnded,
  AdoptedRecordErased,
} as const;
