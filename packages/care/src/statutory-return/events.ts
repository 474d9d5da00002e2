// Names and shapes below are stored for ever.
import * as z from 'zod';
import { defineFact } from '../child/fact.ts';

/** A published rule that a row breaks without making the child's chain impossible. Never holds a value that identifies a person. */
export const warning = z.strictObject({
  file: z.string(),
  row: z.int().positive(),
  field: z.string().optional(),
  rule: z.string(),
  message: z.string(),
});

export const ReturnAccepted = defineFact(
  'ReturnAccepted',
  1,
  'The statutory return of a collection year, which closes on this day, was read for the child.',
  {
    collectionYear: z.string().regex(/^\d{4}-\d{2}$/),
    /** The rows it stated, `table:key`. Of two years that state the same row, the later one is believed, whichever came first. */
    stated: z.array(z.string()),
    warnings: z.array(warning),
  },
);

export const statutoryReturnFacts = { ReturnAccepted } as const;
