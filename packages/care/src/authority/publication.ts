// Names and shapes below are stored for ever.
import * as z from 'zod';
import { day, defineFact } from '../child/fact.ts';

/** Id of a measure, as the catalogue of measures has it. */
const measure = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

const printed = z.string().max(20).nullable();

/** A figure as it was published. */
const figure = z.strictObject({
  measure,
  /** Version of the definition that made it. */
  version: z.int().min(1),
  numerator: z.number(),
  denominator: z.number(),
  value: printed,
  collected: z.boolean(),
  target: printed,
  floor: printed,
  rag: z.string().max(20).nullable(),
});

/** Rows of a figure that are alike, by the pseudonyms of their children. */
const alike = z.strictObject({
  outcome: z.enum(['numerator', 'denominator', 'excluded']),
  because: z.string().regex(/^[a-z0-9-]{1,60}$/),
  value: z.number().optional(),
  /** The first 12 hexadecimal digits of a digest of the publication's id and the child's: the same child, the same digits. */
  children: z.array(z.string().regex(/^[0-9a-f]{12}$/)),
});

export const ScorecardPublished = defineFact(
  'ScorecardPublished',
  1,
  'On this day the authority published its scorecard, and stands by it: figures, definitions, calendar and moment of knowledge are kept, so that it can be worked out again.',
  {
    publication: z.uuid(),
    asAt: day,
    /** Only what had been recorded by this instant is in it. */
    knownAt: z.iso.datetime({ precision: 3 }),
    /** Place in the log up to which everything is in it. */
    position: z.int().min(0),
    /** Last day of the list of bank holidays by which working days were counted. */
    calendar: day,
    excludeUasc: z.boolean(),
    figures: z.array(figure),
    /** SHA-256 of the figures and of every row. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    /** Who published it: a pseudonym. */
    by: z.string().regex(/^[\w.@:-]{1,80}$/),
  },
);

/** In the publication's own stream, written before the publication: what is not published yet leads nowhere. */
export const ScorecardRowsPublished = defineFact(
  'ScorecardRowsPublished',
  1,
  'Rows of a published figure, by pseudonym; a long figure comes in several parts.',
  { publication: z.uuid(), measure, part: z.int().min(0), rows: z.array(alike) },
);

export const PUBLICATIONS = { ScorecardPublished, ScorecardRowsPublished } as const;

export type ScorecardPublication = z.infer<(typeof ScorecardPublished)['schema']>;
export type PublishedFigure = ScorecardPublication['figures'][number];
export type PublishedRows = z.infer<(typeof ScorecardRowsPublished)['schema']>['rows'];

/** One publication, one stream for its rows. */
export function publicationStream(authority: string, publication: string): string {
  return `publication-${authority}-${publication}`;
}
