import { readersOf } from '@permanence/access/graphql-matrix';
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

/** Who may read what, one line a field, as it is committed. */
export function printedMatrix(): string {
  const lines = fieldsOfObjects().map(([type, field]) => {
    const readers = readersOf(type, field) ?? [];
    return [`${type}.${field}`, ...ROLE_NAMES.map((role) => (readers.includes(role) ? 'yes' : ''))];
  });
  return [['field', ...ROLE_NAMES], ...lines].map((line) => `${line.join(',')}\n`).join('');
}
