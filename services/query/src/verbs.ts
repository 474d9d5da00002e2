import { readersOf } from '@permanence/access/graphql-matrix';
import type { Role } from '@permanence/access/roles';
import { GraphQLError } from 'graphql';

/** What a refused field says: nothing of any data, and the same whether there is any. */
export function forbidden(what: string, role: Role): GraphQLError {
  return new GraphQLError(`Who signs in as ${role} may not ${what}.`, { extensions: { code: 'FORBIDDEN' } });
}

/** The one scope of a field: the role may read it. A field that nobody thought of ends the building of the schema. */
export function scopeOf(type: string, field: string): { readonly reads: string } {
  if (readersOf(type, field) !== undefined) return { reads: `${type}.${field}` };
  throw new Error(`${type}.${field} has no readers: name them in packages/access/src/graphql-matrix.ts`);
}
