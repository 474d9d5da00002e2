import { ADOPTED_FACTS } from '@permanence/care/adopted/events';
import type { AdoptedFactName } from '@permanence/care/adopted/record';
import * as z from 'zod';

/** What a link is opened for. */
export const OPENING_PURPOSES = [
  'ADULT-ASKS',
  'COURT',
  'HEALTH',
  'SAFEGUARD',
  'SUPPORT',
  'ANNULLED',
] as const;

export const askToOpen = z.strictObject({
  reference: z.string().regex(/^[\x21-\x7e]{1,40}$/),
  purpose: z.enum(OPENING_PURPOSES),
  reason: z.string().min(1).max(1000),
});

export type AskToOpen = z.infer<typeof askToOpen>;

export const NOTHING_MORE = z.strictObject({});

interface Said {
  readonly type: AdoptedFactName;
  readonly summary: string;
  readonly body: z.ZodObject;
  readonly example: Readonly<Record<string, unknown>>;
}

/** What may be said of an adopted child, by the path below the record. Who says it is known. */
export const ADOPTED_INTENTS = {
  names: {
    type: 'AdoptedChildNamed',
    summary: 'From this day the adopted child is called so.',
    body: ADOPTED_FACTS.AdoptedChildNamed.schema.omit({ by: true }),
    example: { on: '2025-03-01', forename: 'Example', surname: 'Invented' },
  },
  adopters: {
    type: 'AdoptersOfRecord',
    summary: 'Who the parents by adoption are, and where they live.',
    body: ADOPTED_FACTS.AdoptersOfRecord.schema.omit({ by: true }),
    example: { on: '2025-03-01', names: 'Invented Adopter', postcode: 'ZZ1 1ZZ' },
  },
  'support-notes': {
    type: 'AdoptionSupportNoted',
    summary: 'Write down what the family asked for, or was given.',
    body: ADOPTED_FACTS.AdoptionSupportNoted.schema.omit({ by: true }),
    example: { on: '2025-03-01', text: 'An invented note of a telephone call.' },
  },
  workers: {
    type: 'AdoptionSupportWorkerNamed',
    summary: 'Somebody works with the family, and may see the record.',
    body: ADOPTED_FACTS.AdoptionSupportWorkerNamed.schema.omit({ by: true }),
    example: { on: '2025-03-01', worker: 'adoption-2' },
  },
  'worker-ends': {
    type: 'AdoptionSupportWorkerEnded',
    summary: 'Somebody stops working with the family.',
    body: ADOPTED_FACTS.AdoptionSupportWorkerEnded.schema.omit({ by: true }),
    example: { on: '2025-09-01', named: '7b0a4c5e-30c1-4d5b-9b0e-3f1d2a6c8e90' },
  },
} as const satisfies Readonly<Record<string, Said>>;

export type AdoptedIntent = keyof typeof ADOPTED_INTENTS;

export const ADOPTED_INTENT_NAMES = Object.keys(ADOPTED_INTENTS) as readonly AdoptedIntent[];
