import { mayDo, readersOf, VERB_NAMES } from '@permanence/access/graphql-matrix';
import type { MatrixLine } from '@permanence/access/matrix-line';
import { ROLE_NAMES } from '@permanence/access/roles';
import { isObjectType, lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema.ts';

/** The schema as it is committed: sorted, so that a difference is a change. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** Every field that can be read, by type and name. */
export function fieldsOfObjects(): readonly (readonly [type: string, field: string])[] {
  return Object.values(lexicographicSortSchema(schema).getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()).map((field) => [type.name, field] as const) : [],
    );
}

/** Which role may read what, one line a field, and what it may do besides. */
export function linesOfFields(): readonly MatrixLine[] {
  const fields = fieldsOfObjects().map(
    ([type, field]): MatrixLine => ({
      kind: 'field',
      name: `${type}.${field}`,
      what: '',
      roles: readersOf(type, field) ?? [],
    }),
  );
  const verbs = VERB_NAMES.map(
    (name): MatrixLine => ({
      kind: 'verb',
      name,
      what: '',
      roles: ROLE_NAMES.filter((role) => mayDo(role, name)),
    }),
  );
  return [...fields, ...verbs];
}
