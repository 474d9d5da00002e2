import { ROLE_NAMES, type Role } from '@permanence/access/roles';
import { MEASURES } from '@permanence/measures/catalogue';
import { COHORT_KEYS } from '@permanence/measures/cohort-switch';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readExampleQueries } from '../../src/example-queries.ts';
import { encodeGlobalId } from '../../src/global-id.ts';
import { createNames } from '../../src/names.ts';
import { appFor, KEY } from '../ask.ts';
import { DAY } from '../authority.ts';
import { giveSealed, personAs, type World, worldWith } from './world.ts';

/** Whose answers must not depend on sealed records: the statutory return counts them, and its officer with it. */
const ROLES = ROLE_NAMES.filter((role) => role !== 'returns-officer');
/** Subscriptions answer with a stream. */
const exampleQueries = readExampleQueries().filter(({ query }) => !query.includes('\nsubscription '));

/** Asks one world as everybody, and gives back what came over the wire. */
function wireOf(world: World) {
  const db = world.open();
  const apps = new Map(
    ROLE_NAMES.map((role) => [
      role,
      appFor(db, { person: personAs(role), open: world.open, exampleQueries }),
    ]),
  );
  const post = async (role: Role, body: object): Promise<string> => {
    const response = await apps.get(role)?.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-correlation-id': 'same' },
      body: JSON.stringify(body),
    });
    return `${response?.status} ${await response?.text()}`;
  };
  return { post, close: () => db.close() };
}

function worlds(moves?: readonly string[]) {
  const files = [worldWith((db) => giveSealed(db, 'sealed', moves)), worldWith(() => {})] as const;
  const [withIt, without] = files.map(wireOf) as [ReturnType<typeof wireOf>, ReturnType<typeof wireOf>];
  return {
    ...{ withIt, without },
    close: () => {
      withIt.close();
      without.close();
      for (const file of files) file.close();
    },
  };
}

const VARIABLES = { asAt: DAY, since: '2017-12-31', earlier: '2018-05-01T12:00:00Z' };

describe('given the same record with a sealed child in it and without', () => {
  const { withIt, without, close } = worlds();
  afterAll(close);
  const asked = exampleQueries.map(({ query }) => [query.slice(2, query.indexOf(':')), query] as const);

  it.each(asked)('%s: the ready query is answered alike to everybody', async (_name, query) => {
    for (const role of ROLES) {
      for (const child of ['sealed', 'nobody', 'busy', 'joined']) {
        const body = { query, variables: { ...VARIABLES, child } };
        const answer = await withIt.post(role, body);
        expect([role, answer]).toEqual([role, await without.post(role, body)]);
        expect(answer).not.toContain('INTERNAL_SERVER_ERROR');
      }
    }
  });

  const PAGE = exampleQueries.find(({ query }) => query.includes('query ChildTimelines'))?.query ?? '';

  it('a sealed child is answered as one that nobody knows', async () => {
    const names = createNames(KEY);
    const idOf = (child: string) => encodeGlobalId(names, 'Child', JSON.stringify(['886', child, DAY, null]));
    // The returns officer counts it, and yet has no reference confirmed.
    for (const role of ROLE_NAMES) {
      const ask = (child: string) => withIt.post(role, { query: PAGE, variables: { ...VARIABLES, child } });
      const [sealed, nobody] = [await ask('sealed'), await ask('nobody')];
      expect(sealed.replaceAll('sealed', 'nobody')).toBe(nobody);
      const node = (child: string) =>
        withIt.post(role, { query: `{ node(id: "${idOf(child)}") { __typename id } }` });
      expect(await node('sealed')).toBe(await node('nobody'));
    }
  });

  it('the returns officer counts the child, and is told nothing of it', async () => {
    const figure = `{ measure(id: "children-in-care", asAt: "${DAY}") { ... on Figure { numerator
      rows(first: 100) { totalCount nodes { restricted outcome because consideredOn working { label } evidence { id }
        child { reference } } } } }
      children(asAt: "${DAY}", first: 100) { ... on Children { totalCount nodes { reference } } } }`;
    const answer = async (of: typeof withIt) =>
      JSON.parse((await of.post('returns-officer', { query: figure })).slice(4)).data;
    const [counted, before] = [await answer(withIt), await answer(without)];
    expect(counted.measure.numerator).toBe(before.measure.numerator + 1);
    expect(counted.children).toEqual(before.children);
    const restricted = counted.measure.rows.nodes.filter((row: { restricted: boolean }) => row.restricted);
    const nothing = { because: 'restricted', consideredOn: null, working: [], evidence: [], child: null };
    // Where the line stands tells nothing either.
    const standsAt = createNames(KEY).pseudonym('886', 'sealed');
    const order: readonly string[] = counted.measure.rows.nodes.map(
      ({ child }: { child: { reference: string } | null }) => child?.reference ?? standsAt,
    );
    expect(order).toEqual(order.toSorted());
    expect(restricted).toEqual([{ restricted: true, outcome: 'NUMERATOR', ...nothing }]);
  });
});

const day = fc.constantFrom('2016-12-31', '2017-12-01', DAY, '2018-05-15');
const measure = fc.constantFrom(...MEASURES.map(({ id }) => id));
const key = fc.constantFrom(...COHORT_KEYS.map((name) => name.toUpperCase().replace('-', '_')));
const moment = day.map((asAt) => `asAt: "${asAt}"`);

/** Questions that anybody may think of. */
const question: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(measure, moment, key).map(
    ([
      id,
      at,
      by,
    ]) => `measure(id: "${id}", ${at}) { ... on Figure { numerator denominator value collected parked
      groups(by: ${by}) { group numerator denominator value }
      rows(first: 5) { totalCount pageInfo { hasNextPage endCursor } nodes { outcome because district restricted child { id reference ageBand } } } } }`,
  ),
  fc
    .tuple(measure, moment)
    .map(
      ([id, at]) =>
        `measure(id: "${id}", ${at}) { ... on Figure { trend { centre points { asAt value numerator denominator } signal } } }`,
    ),
  moment.map(
    (at) =>
      `scorecard(${at}, since: "2017-06-30") { ... on Scorecard { whatChanged rows { measure numerator denominator value previousMonth previousYear change rag fromTarget } } }`,
  ),
  fc
    .tuple(measure, moment)
    .map(
      ([id, at]) =>
        `forecast(measure: "${id}", ${at}, days: 20) { ... on Forecast { changes(first: 5) { totalCount nodes { on child { reference } } } oneMoveAway { totalCount } } }`,
    ),
  fc.tuple(measure, day, day).map(
    ([
      id,
      from,
      to,
    ]) => `changes(measure: "${id}", from: { asAt: "${from}" }, to: { asAt: "${to}" }) { ... on Change { difference { numerator denominator value exact }
      parts { cause intoNumerator { in out } intoDenominator { in out } children(first: 5) { totalCount nodes { child { reference } } } } } }`,
  ),
  fc.tuple(measure, measure, moment).map(
    ([
      first,
      second,
      at,
    ]) => `reconcile(first: { measure: "${first}" }, second: { measure: "${second}" }, ${at}) { ... on Reconciliation {
      numerators { both onlyFirst onlySecond } denominators { both onlyFirst onlySecond } children(first: 5) { totalCount nodes { side child { reference } } } } }`,
  ),
);

describe('given any sealed life, and any question', () => {
  it('it is answered alike with it and without', async () => {
    const moves = fc.uniqueArray(fc.constantFrom('2016-09-01', '2017-02-01', '2017-08-01', '2018-01-15'));
    await fc.assert(
      fc.asyncProperty(moves, fc.array(question, { minLength: 1, maxLength: 3 }), async (life, asked) => {
        const { withIt, without, close } = worlds(life.toSorted());
        const query = `{ ${asked.map((one, nth) => `q${nth}: ${one}`).join('\n')} }`;
        for (const role of ROLES) {
          const answer = await withIt.post(role, { query });
          expect([role, answer]).toEqual([role, await without.post(role, { query })]);
          expect(answer).not.toContain('INTERNAL_SERVER_ERROR');
        }
        close();
      }),
      { numRuns: 25 },
    );
  });
});
