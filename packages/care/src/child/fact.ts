import { type CivilDate, isCivilDate } from '@permanence/calendar/civil-date';
import * as z from 'zod';
import { type CodeList, isKnown } from '../codes/code-list.ts';
import type { SealedText } from './sealed-text.ts';

/** Classes of fields that identify a person. A field is marked from its first version, so that it can be sealed later. */
export const SEALED_CLASSES = ['identity', 'contact', 'narrative', 'adopter'] as const;
export type SealedClass = (typeof SEALED_CLASSES)[number];

/** The day a fact became true. */
export const day = z
  .string()
  .refine(isCivilDate, 'not a day (YYYY-MM-DD)')
  .meta({ format: 'date' }) as z.ZodType<CivilDate>;

const CODE_LISTS = z.registry<{ list: CodeList }>();

/** A code of a statutory list, in force on any day: whether it fits the day is for the decision to say. */
export function codeOf(list: CodeList) {
  return z
    .string()
    .refine((code) => isKnown(list, code), 'not on the code list')
    .meta({ codes: Object.keys(list) })
    .register(CODE_LISTS, { list });
}

/** Id of another fact of the same child. */
export const factId = z.uuid();

/** Pseudonym of somebody who works here or signs in, as the log's metadata has it: printable, and no space. */
export const person = z.string().regex(/^[!-~]{1,100}$/);

/** A code that another system made up. A pattern, not free text: nobody's name gets in this way. */
export const localCode = z
  .string()
  .regex(/^[A-Z0-9_-]{1,20}$/, 'not a code: up to 20 capitals, digits, - and _');

/** Sealed fields of which timelines ask whether two are the same. */
const COMPARED = z.registry<{ compared: true }>();

type SealedField = z.ZodType<SealedText, string>;

/** A text that identifies a person. Whoever says it says a text; whoever reads it may find that it cannot be read. */
export function sealed(sealedAs: SealedClass, maxLength: number): SealedField {
  return z.string().min(1).max(maxLength).meta({ sealedAs }) as unknown as SealedField;
}

/** The same, where a figure depends on whether two of a child's texts are one, though never on what they are. */
export function sealedAndCompared(sealedAs: SealedClass, maxLength: number): SealedField {
  return sealed(sealedAs, maxLength).register(COMPARED, { compared: true });
}

export interface FactDefinition<Type extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  readonly type: Type;
  /** Version of the shape. A changed shape is a new version with an upcaster, never an edit. */
  readonly version: number;
  /** One sentence: what became true on the day. */
  readonly meaning: string;
  readonly schema: Schema;
}

/** Defines a fact about a child. Its data always holds `on`, the day it became true. */
export function defineFact<Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  version: number,
  meaning: string,
  shape: Shape,
) {
  return { type, version, meaning, schema: z.strictObject({ on: day, ...shape }) } as const;
}

function withoutOptional(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;
}

/** What `read` says of each field of a fact; fields of which it says nothing are left out. */
function fieldsOf<Said>(
  definition: FactDefinition,
  read: (schema: z.ZodType) => Said | undefined,
): Readonly<Record<string, Said>> {
  const said = Object.entries(definition.schema.shape).flatMap(([field, schema]) => {
    const found = read(withoutOptional(schema as z.ZodType));
    return found === undefined ? [] : [[field, found] as const];
  });
  return Object.fromEntries(said);
}

/** Names of the fields of a fact that identify a person, with their class. */
export function sealedFields(definition: FactDefinition): Readonly<Record<string, SealedClass>> {
  return fieldsOf(definition, (schema) => schema.meta()?.sealedAs as SealedClass | undefined);
}

/** Names of those sealed fields of a fact of which timelines ask whether two are the same. */
export function comparedFields(definition: FactDefinition): ReadonlySet<string> {
  return new Set(Object.keys(fieldsOf(definition, (schema) => COMPARED.get(schema)?.compared)));
}

/** Names of the fields of a fact that hold a code, with the list it comes from. */
export function codeFields(definition: FactDefinition): Readonly<Record<string, CodeList>> {
  return fieldsOf(definition, (schema) => CODE_LISTS.get(schema)?.list);
}
