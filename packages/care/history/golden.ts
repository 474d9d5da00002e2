import * as z from 'zod';
import { ADOPTED_FACTS } from '../src/adopted/events.ts';
import { AUTHORITY_FACTS } from '../src/authority/events.ts';
import { PUBLICATIONS } from '../src/authority/publication.ts';
import { CORRECTIONS, FACTS } from '../src/child/catalogue.ts';

export interface EventDefinition {
  readonly type: string;
  readonly version: number;
  readonly meaning: string;
  readonly schema: z.ZodObject;
}

export type EventName =
  | keyof typeof FACTS
  | keyof typeof CORRECTIONS
  | keyof typeof AUTHORITY_FACTS
  | keyof typeof PUBLICATIONS
  | keyof typeof ADOPTED_FACTS;

export type Example = Readonly<Record<string, unknown>>;

/** What one file of this folder says: the shape in which an event of a type was written in a version. */
export interface Golden {
  readonly type: string;
  readonly version: number;
  readonly schema: unknown;
  readonly examples: readonly Example[];
}

export const DEFINITIONS: readonly EventDefinition[] = [
  ...Object.values(FACTS),
  ...Object.values(CORRECTIONS),
  ...Object.values(AUTHORITY_FACTS),
  ...Object.values(PUBLICATIONS),
  ...Object.values(ADOPTED_FACTS),
];

/** Codes come and go without a new version, so that a field is coded is kept and the codes are not. */
function lasting(this: unknown, key: string, value: unknown): unknown {
  if (key === '$schema') return undefined;
  if (key === 'codes' && Array.isArray(value)) return true;
  const isPatternOfUuid = key === 'pattern' && (this as { format?: unknown }).format === 'uuid';
  return isPatternOfUuid ? undefined : value;
}

/** The shape of an event as JSON schema, as far as it binds us for ever. */
export function shapeOf(definition: EventDefinition): unknown {
  return JSON.parse(JSON.stringify(z.toJSONSchema(definition.schema), lasting));
}

export function fileOf(type: string, version: number): string {
  return `${type}.v${version}.json`;
}
