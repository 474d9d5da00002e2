import { ADOPTED_FACTS } from '@permanence/care/adopted/events';
import { FACTS, isFactName } from '@permanence/care/child/catalogue';
import { comparedFields, type SealedClass, sealedFields } from '@permanence/care/child/fact';

type Data = Readonly<Record<string, unknown>>;

interface Rule {
  readonly as: SealedClass;
  readonly compared: boolean;
}

/** By type of fact: what care's schemas mark, and nothing else. */
const RULES: ReadonlyMap<string, readonly (readonly [field: string, rule: Rule])[]> = new Map(
  [...Object.values(FACTS), ...Object.values(ADOPTED_FACTS)].flatMap((definition) => {
    const compared = comparedFields(definition);
    const rules = Object.entries(sealedFields(definition)).map(([field, as]): [string, Rule] => [
      field,
      { as, compared: compared.has(field) },
    ]);
    return rules.length === 0 ? [] : [[definition.type as string, rules] as const];
  }),
);

/** A value that may have to be sealed, where it stands, and by which rule. */
export interface Found extends Rule {
  /** `postcode`; in a correction `data.postcode`. */
  readonly field: string;
  readonly value: unknown;
}

function foundIn(type: string, data: Data, prefix = ''): readonly Found[] {
  const rules = RULES.get(type);
  if (rules === undefined) return [];
  return rules.flatMap(([field, rule]) => {
    const value = data[field];
    return value === undefined ? [] : [{ ...rule, field: `${prefix}${field}`, value }];
  });
}

const NONE: readonly Found[] = [];
const AMENDED = 'data.';

/** The fields of an event that identify a person; those of the fact it corrects where it is a correction. */
export function fieldsToSeal(type: string, data: Data): readonly Found[] {
  if (RULES.has(type)) return foundIn(type, data);
  if (isFactName(type)) return NONE;
  const { factType, data: amended } = data as { factType?: unknown; data?: unknown };
  if (typeof factType !== 'string' || typeof amended !== 'object' || amended === null) return NONE;
  return foundIn(factType, amended as Data, AMENDED);
}

/** The same data with other values in some fields. */
export function withFields(data: Data, values: ReadonlyMap<string, unknown>): Data {
  const own = [...values].filter(([field]) => !field.startsWith(AMENDED));
  const amended = [...values].flatMap(([field, value]) =>
    field.startsWith(AMENDED) ? [[field.slice(AMENDED.length), value] as const] : [],
  );
  const whole = { ...data, ...Object.fromEntries(own) };
  return amended.length === 0
    ? whole
    : { ...whole, data: { ...(data.data as Data), ...Object.fromEntries(amended) } };
}
