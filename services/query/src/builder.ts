import { mayRead } from '@permanence/access/graphql-matrix';
import type { CivilDate } from '@permanence/calendar/civil-date';
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import type { Context } from './context.ts';
import { complexityRefusal } from './cost.ts';
import { decodeGlobalId, encodeGlobalId } from './global-id.ts';
import { GUARD } from './guard-plugin.ts';
import { LIMITS } from './limits.ts';
import { PAGE_CAP } from './page.ts';
import { BadRequest } from './problems.ts';
import { forbidden } from './verbs.ts';

/** What the types of the schema are in memory. */
export interface SchemaTypes {
  Context: Context;
  AuthScopes: { reads: string };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    Date: { Input: CivilDate; Output: CivilDate };
    DateTime: { Input: number; Output: number };
    LogPosition: { Input: number; Output: number };
    JSON: { Input: never; Output: unknown };
  };
}

const asListed = { field: 0, multiplier: 1 };

function checkCount(ids: readonly unknown[]): void {
  if (ids.length > PAGE_CAP) throw new BadRequest('ids', `Ask for at most ${PAGE_CAP} ids at once.`);
}

export const builder = new SchemaBuilder<SchemaTypes>({
  // Whether a role may read a field is asked before anything else is done for it.
  plugins: [ScopeAuthPlugin, GUARD, ErrorsPlugin, RelayPlugin, ComplexityPlugin],
  scopeAuth: {
    authScopes: ({ person }) => ({
      reads: (name) => {
        const [type = '', field = ''] = name.split('.');
        return mayRead(person.role, type, field);
      },
    }),
    authorizeOnSubscribe: true,
    unauthorizedError: (_parent, { person }, { parentType, fieldName }) =>
      forbidden(`read ${parentType.name}.${fieldName}`, person.role),
  },
  defaultFieldNullability: false,
  errors: { directResult: true },
  complexity: { limit: LIMITS, complexityError: complexityRefusal },
  relay: {
    encodeGlobalID: (type, name, { names }) => encodeGlobalId(names, type, name),
    decodeGlobalID: (id, { names }) => decodeGlobalId(names, id),
    nodeTypeOptions: { description: 'Anything that can be asked for again by its opaque id.' },
    idFieldOptions: { description: 'Opaque id: give it to `node` to see the same thing again.' },
    nodeQueryOptions: {
      description:
        'What an opaque id stands for, under the same rules as any other question; null when it stands for nothing that may be seen here.',
      args: { id: { description: 'An id that an earlier answer gave.' } },
    },
    nodesQueryOptions: {
      description:
        'What several opaque ids stand for, in their order; null for each that stands for nothing.',
      args: { ids: { description: `Up to ${PAGE_CAP} ids that earlier answers gave.` } },
      complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
      resolve: (_root, { ids }, _context, _info, resolveNodes) => {
        checkCount(ids);
        return resolveNodes(ids);
      },
    },
    pageInfoTypeOptions: { description: 'Where a page stands among all pages.' },
    hasNextPageFieldOptions: { description: 'Whether there is more after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether there is more before this page.' },
    startCursorFieldOptions: {
      description: 'Cursor of the first item, for `before`; null on an empty page.',
    },
    endCursorFieldOptions: { description: 'Cursor of the last item, for `after`; null on an empty page.' },
    edgesFieldOptions: {
      description: 'The items of the page, each with its cursor.',
      nullable: false,
      complexity: asListed,
    },
    nodesOnConnection: { description: 'The items of the page without their cursors.', complexity: asListed },
    nodeFieldOptions: { description: 'The item.', nullable: false },
    cursorFieldOptions: { description: 'Where the item stands: give it as `after` or `before`.' },
    pageInfoFieldOptions: { description: 'Whether there are more pages, and the cursors that lead there.' },
    firstArgOptions: { description: `How many items from the front: 20 unless told, at most ${PAGE_CAP}.` },
    lastArgOptions: { description: `How many items from the end instead: at most ${PAGE_CAP}.` },
    afterArgOptions: { description: 'Only items after this cursor.' },
    beforeArgOptions: { description: 'Only items before this cursor.' },
    defaultEdgeTypeOptions: { description: 'An item and where it stands.' },
  },
});

builder.queryType({
  description:
    'Everything here is read from the record of children in care as it was on a day (`asAt`), given what had been recorded by an instant (`knownAt`).',
});
