import { afterAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../src/global-id.ts';
import { createNames } from '../src/names.ts';
import { asking, KEY } from './ask.ts';
import { CORRECTED, DAY, givenAuthority } from './authority.ts';

const db = givenAuthority();
const ask = asking(db);
afterAll(() => db.close());

const NODE = `query ($id: ID!) {
  node(id: $id) { __typename id ... on Child { reference asAt knownAt periodsOfCare { start } } }
}`;

const names = createNames(KEY);
const named = (...name: unknown[]): string => encodeGlobalId(names, 'Child', JSON.stringify(name));

async function idOf(asAt: string, knownAt?: string): Promise<string> {
  const { data } = await ask<{ child: { id: string } }>(
    'query ($asAt: Date, $knownAt: DateTime) { child(id: "corrected", asAt: $asAt, knownAt: $knownAt) { ... on Child { id } } }',
    { asAt, knownAt },
  );
  return data.child.id;
}

describe('given an id that an answer gave', () => {
  it('shows the same thing again: the same day, the same knowledge', async () => {
    const knownAt = new Date(CORRECTED - 1).toISOString();
    const id = await idOf(DAY, knownAt);
    const { data } = await ask(NODE, { id });
    expect(data).toEqual({
      node: {
        __typename: 'Child',
        id,
        reference: 'corrected',
        asAt: DAY,
        knownAt,
        periodsOfCare: [{ start: '2017-02-01' }],
      },
    });
  });

  it('names different views of a child differently', async () => {
    expect(await idOf(DAY)).not.toBe(await idOf('2018-01-31'));
  });

  it('is taken by `child` in place of a reference', async () => {
    const id = await idOf(DAY);
    const { data } = await ask(
      'query ($id: String!) { child(id: $id) { ... on Child { reference asAt } } }',
      { id },
    );
    expect(data).toEqual({ child: { reference: 'corrected', asAt: DAY } });
  });

  it('answers several in their order, and null for what is not there', async () => {
    const ids = [await idOf(DAY), named('886', 'nobody', DAY, null), await idOf('2018-01-31')];
    const { data } = await ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Child { reference asAt } } }',
      { ids },
    );
    expect(data).toEqual({
      nodes: [{ reference: 'corrected', asAt: DAY }, null, { reference: 'corrected', asAt: '2018-01-31' }],
    });
  });
});

describe('given an id that somebody made up', () => {
  it.each([
    ['a child nobody knows', named('886', 'nobody', DAY, null)],
    ['a child not yet known then', named('886', 'moved', DAY, 0)],
    ['a child not yet born', named('886', 'moved', '2000-01-01', null)],
    ['another authority', named('999', 'moved', DAY, null)],
    ['a day out of range', named('886', 'moved', '9999-12-31', null)],
  ])('answers null for %s', async (_what, id) => {
    expect(await ask(NODE, { id })).toEqual({ data: { node: null } });
  });

  it.each([
    ['nothing', ''],
    ['no id', 'Child:moved'],
    ['another type', encodeGlobalId(names, 'Scorecard', '1')],
    ['no name', encodeGlobalId(names, 'Child', 'moved')],
    ['too short a name', named('886', 'moved')],
    ['a day that does not exist', named('886', 'moved', '2018-02-31', null)],
    ['an instant that is text', named('886', 'moved', DAY, 'now')],
    ['a child that is a number', named('886', 1, DAY, null)],
  ])('refuses %s', async (_what, id) => {
    const { errors } = await ask(NODE, { id });
    expect(errors).toMatchObject([
      { message: 'This is not an id that an answer gave.', extensions: { code: 'BAD_REQUEST' } },
    ]);
  });

  it('holds for `child` too, and for other authorities than those served', async () => {
    const only = asking(db, { authorities: ['999'] });
    const id = await idOf(DAY);
    expect(await only(NODE, { id })).toEqual({ data: { node: null } });
    expect(await only('query ($id: String!) { child(id: $id) { __typename } }', { id })).toEqual({
      data: { child: { __typename: 'UnknownAuthority' } },
    });
  });
});
