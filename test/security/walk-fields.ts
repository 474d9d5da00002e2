import { beforeAll, describe, expect, it } from 'vitest';
import { type Attacked, forAll } from './attacked.ts';
import { firstOf, ROLES, type Role } from './people.ts';
import { CHILDREN } from './record-told.ts';
import { WHO_MAY_READ } from './routes.ts';
import {
  along,
  type Field,
  fieldsOf,
  type Given,
  leavesOf,
  type Schema,
  schemaIn,
  TELL_SCHEMA,
  type Type,
  ways,
} from './schema-told.ts';
import type { Got } from './wire.ts';

function may(role: Role, field: string): boolean {
  return WHO_MAY_READ.get(field)?.has(role) === true;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

function answerIn({ text }: Got): Answer {
  return JSON.parse(text) as Answer;
}

/** What came of a field of objects of that type, however deep; null where there is nothing, or nothing is said. */
function valuesOf(value: unknown, type: string, field: string): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesOf(one, type, field));
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const own = fields.__typename === type && Object.hasOwn(fields, field) ? [fields[field]] : [];
  return [...own, ...Object.values(fields).flatMap((one) => valuesOf(one, type, field))];
}

function codesOf({ errors = [] }: Answer): readonly (string | undefined)[] {
  return errors.map(({ extensions }) => extensions?.code);
}

/** What is asked of a type by a role: all that it may read at once, and all else one by one. */
interface Probe {
  readonly role: Role;
  readonly type: Type;
  readonly fields: readonly Field[];
  readonly denied: boolean;
  readonly query: string;
  readonly alone: readonly Probe[];
}

function probesOf(schema: Schema, role: Role, given: Given): readonly Probe[] {
  const reached = ways(schema, (field) => may(role, field));
  return [...reached].flatMap(([name, way]) => {
    const type = schema.get(name);
    if (type === undefined) return [];
    const asking = (fields: readonly Field[], denied: boolean): Probe => {
      const query = `{ ${along(way, leavesOf(schema, type, fields, given), given)} }`;
      const alone = fields.length === 1 ? [] : fields.map((field) => asking([field], denied));
      return { role, type, fields, denied, query, alone };
    };
    const mayRead = ({ name: field }: Field) => may(role, `${name}.${field}`);
    const fields = type.fields ?? [];
    // What hangs from the root is asked on the way to everything.
    const open = name === 'Query' ? [] : fields.filter(mayRead);
    const closed = fields.filter((field) => !mayRead(field));
    return [
      ...(open.length === 0 ? [] : [asking(open, false)]),
      ...closed.map((field) => asking([field], true)),
    ];
  });
}

interface Told {
  readonly probe: Probe;
  readonly answer: Answer;
  /** Fields that came, of an object of the type. */
  readonly came: readonly string[];
}

/** Asks, and what is too much at once field by field. */
async function told({ graphql }: Attacked, probe: Probe): Promise<readonly Told[]> {
  const { role, type, fields, query, alone } = probe;
  const answer = answerIn(await graphql(firstOf(role), query));
  if (codesOf(answer).includes('TOO_COMPLEX') && alone.length > 0)
    return (await forAll(alone, (one) => told({ graphql } as Attacked, one), 1)).flat();
  const came = fields
    .map(({ name }) => name)
    .filter((name) => {
      const values = valuesOf(answer.data, type.name, name);
      return probe.denied ? values.some((value) => value !== null) : values.length > 0;
    });
  return [{ probe, answer, came }];
}

export function walkFields(target: () => Attacked): void {
  describe('every field', () => {
    let schema: Schema;
    let given: Given;
    let probes: readonly Probe[];
    beforeAll(async () => {
      const { graphql } = target();
      schema = schemaIn((await graphql('ad-1', TELL_SCHEMA)).text);
      const ids = await graphql('ro-1', `{ child(id: "${CHILDREN.open}") { ... on Child { id } } }`);
      const id = /"id":"([^"]+)"/.exec(ids.text)?.[1] ?? '';
      given = {
        'Query.child.id': `"${CHILDREN.open}"`,
        'Query.node.id': `"${id}"`,
        'Query.nodes.ids': `["${id}"]`,
      };
      probes = ROLES.flatMap((role) => probesOf(schema, role, given));
    });

    it('is one that somebody thought of', () => {
      const fields = fieldsOf(schema).map(([type, field]) => `${type.name}.${field.name}`);
      expect(fields.toSorted()).toEqual([...WHO_MAY_READ.keys()].toSorted());
    });

    it('that a role may read is answered, and no other', async () => {
      const all = (await forAll(probes, (probe) => told(target(), probe))).flat();
      const asked = all.map(({ probe: { role, denied, query }, answer, came }) => {
        const codes = codesOf(answer);
        const isForbidden = codes.includes('FORBIDDEN');
        const others = codes.filter((code) => code !== 'FORBIDDEN' && code !== 'TOO_COMPLEX');
        const tooComplex = codes.includes('TOO_COMPLEX');
        return { role, denied, query, came, isForbidden, tooComplex, others };
      });
      expect(asked.filter(({ others }) => others.length > 0)).toEqual([]);
      expect(asked.filter(({ denied, isForbidden }) => !denied && isForbidden)).toEqual([]);
      expect(asked.filter(({ denied, came }) => denied && came.length > 0)).toEqual([]);
      const silent = asked.filter(({ denied, isForbidden }) => denied && !isForbidden);
      expect(silent.filter(({ tooComplex }) => !tooComplex)).toEqual([]);
      // Enough is in the record for most fields to have something to tell.
      const found = new Set(
        all.flatMap(({ probe, came }) => came.map((name) => `${probe.type.name}.${name}`)),
      );
      expect(found.size).toBeGreaterThan(WHO_MAY_READ.size * 0.8);
    });
  });
}
