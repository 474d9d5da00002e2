import { mayRead, readersOf } from '@permanence/access/graphql-matrix';
import { ROLE_NAMES, type Role } from '@permanence/access/roles';
import { GraphQLError, type GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import { lookedAt } from '../../src/looked-at.ts';
import { fieldsOfObjects } from '../../src/printed-schema.ts';
import { schema } from '../../src/schema.ts';
import { scopeOf } from '../../src/verbs.ts';

/** What becomes of a field for a role, asked of the very function that answers it; with a parent of which nothing can be read. */
async function readBy(role: Role, type: string, field: string): Promise<unknown> {
  const parentType = schema.getType(type) as GraphQLObjectType;
  const { resolve, subscribe } = parentType.getFields()[field] ?? {};
  const context = { person: { id: 'p', role, authority: '886', teams: [] }, looked: lookedAt() };
  const path = { key: field, typename: type, prev: undefined };
  const info = { parentType, fieldName: field, path, schema } as unknown as GraphQLResolveInfo;
  try {
    return await (type === 'Subscription' ? subscribe : resolve)?.({}, {}, context, info);
  } catch (error) {
    return error;
  }
}

const isRefusal = (answer: unknown) =>
  answer instanceof GraphQLError && answer.extensions.code === 'FORBIDDEN';

describe('who may read what', () => {
  it('names somebody for every field', () => {
    const nobody = fieldsOfObjects().filter(([type, field]) => (readersOf(type, field) ?? []).length === 0);
    expect(nobody).toEqual([]);
  });

  it.each(ROLE_NAMES)('%s: is asked before any field is answered', async (role) => {
    for (const [type, field] of fieldsOfObjects()) {
      const answer = await readBy(role, type, field);
      expect([type, field, isRefusal(answer)]).toEqual([type, field, !mayRead(role, type, field)]);
      if (isRefusal(answer))
        expect(String(answer)).toContain(`Who signs in as ${role} may not read ${type}.${field}.`);
    }
  });

  it('a field that nobody thought of ends the building of the schema', () => {
    expect(() => scopeOf('Child', 'shoeSize')).toThrow('Child.shoeSize has no readers');
    expect(() => scopeOf('Query', 'everything')).toThrow('Query.everything has no readers');
    expect(() => scopeOf('Diary', 'text')).toThrow('Diary.text has no readers');
  });
});
