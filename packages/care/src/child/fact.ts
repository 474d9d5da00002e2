import { type CivilDate, isCivilDate } from '@permanence/calendar/civil-date';
import * as z from 'zod';
import { type CodeList, isKnown } from '../codes/code-list.ts';

/** Classes of fields that identify a person. A field is marked from its first version, so that it can be sealed later. */
export type SealedClass = 'identity' | 'contact' | 'narrative' | 'adopter';

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

/** A code that another system made up. A pattern, not free text: nobody's name gets in this way. */
export const localCode = z
  .string()
  .regex(/^[A-Z0-9_-]{1,20}$/, 'not a code: up to 20 capitals, digits, - and _');

/** A text that identifies a person. */
export function sealed(sealedAs: SealedClass, maxLength: number) {
  return z.string().min(1).max(maxLength).meta({ sealedAs });
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

/** Names of the fields of a fact that hold a code, with the list it comes from. */
export function codeFields(definition: FactDefinition): Readonly<Record<string, CodeList>> {
  return fieldsOf(definition, (schema) => CODE_LISTS.get(schema)?.list);
}
