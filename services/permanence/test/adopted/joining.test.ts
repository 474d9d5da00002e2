import { OTHER_ROUTES } from '@permanence/access/rest-matrix';
import { ROLE_NAMES } from '@permanence/access/roles';
import { adoptedStream } from '@permanence/care/adopted/stream';
import type { RecordedEvent } from '@permanence/event-store/event-store';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Asker, AUTHORITY, type Authority, adopt, authority, open, PANEL } from './authority.ts';

const CHILDREN = ['first-child', 'second-child', 'third-child', 'fourth-child'] as const;
const PEOPLE: readonly Asker[] = ROLE_NAMES.flatMap((role) => [
  { person: `${role}-x`, role, teams: 'north' },
  { person: 'sw-1', role },
]);

/** Codes and days may be in both: they are of lists. Everything else that is equal would join. */
const OF_A_LIST =
  /^(\d{4}-\d{2}-\d{2}|[A-Z0-9-]{1,12}|identity|contact|narrative|adopter|999|true|false|\d)$/;

function valuesIn(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'object') return Object.values(value).flatMap(valuesIn);
  return [JSON.stringify(value).replaceAll('"', '')];
}

/** What of a record is said beside the data, by field; the authority is the same for all. */
function metadataIn(events: readonly RecordedEvent[]): ReadonlyMap<string, ReadonlySet<unknown>> {
  const all = events.map(({ id, position, recordedAt, metadata: { authority: _same, ...metadata } }) => ({
    ...{ id, position, recordedAt },
    ...metadata,
  }));
  const fields = new Set(all.flatMap((each) => Object.keys(each)));
  return new Map([...fields].map((field) => [field, new Set(all.map((each) => Object(each)[field]))]));
}

function shared(a: readonly RecordedEvent[], b: readonly RecordedEvent[]): readonly unknown[] {
  const [ofA, ofB] = [metadataIn(a), metadataIn(b)];
  const metadata = [...ofA].flatMap(([field, values]) =>
    [...values]
      .filter((value) => value !== undefined && ofB.get(field)?.has(value))
      .map((value) => [field, value]),
  );
  const texts = new Set(b.flatMap(({ data }) => valuesIn(data)));
  const data = a
    .flatMap(({ data }) => valuesIn(data))
    .filter((value) => texts.has(value) && !OF_A_LIST.test(value));
  return [...metadata, ...data];
}

interface Step {
  readonly child: string;
  readonly act: 'close' | 'open' | 'write' | 'wait';
}

const walks = fc.array(
  fc.record({
    child: fc.constantFrom(...CHILDREN),
    act: fc.constantFrom('close' as const, 'open' as const, 'write' as const, 'wait' as const),
  }),
  { minLength: 6, maxLength: 14 },
);

/** The pairs that two people were told, who know them rightly. */
async function take(of: Authority, { child, act }: Step, told: Map<string, string>): Promise<void> {
  // One correlation id for all: whoever sends the same everywhere must not join anything by it.
  const same = { 'x-correlation-id': 'one-for-all' };
  if (act === 'wait') of.pass(61);
  if (act === 'close') await of.post(`/v1/children/${child}/adoption/new-identity`, PANEL, {}, same);
  const { body } = act === 'open' || act === 'write' ? await open(of, child) : { body: undefined };
  if (!body?.link) return;
  of.answers.splice(-1);
  told.set(child, body.link.adopted);
  if (act !== 'write') return;
  // The very same key as for something in the birth record.
  const headers = { ...same, 'idempotency-key': `same-key-${child}` };
  await of.post(`/v1/children/${child}/adoption/new-identity`, PANEL, {}, headers);
  const note = { on: '2025-06-01', text: `An invented note ${told.size}.` };
  await of.post(`/v1/adopted/${body.link.adopted}/support-notes`, PANEL, note, headers);
}

/** Everybody asks everything about everybody, with whatever reference they have. */
async function askAll(of: Authority, references: readonly string[]): Promise<void> {
  for (const asker of PEOPLE) {
    for (const child of CHILDREN) await of.get(`/v1/children/${child}`, asker);
    for (const reference of [...references, ...CHILDREN]) await of.get(`/v1/adopted/${reference}`, asker);
    for (const reference of references) await of.get(`/v1/children/${reference}`, asker);
    await of.post(`/v1/children/${CHILDREN[0]}/adoption/new-identity?dryRun=true`, asker, {});
    for (const { row: _row, id } of await of.links.openings(AUTHORITY))
      await of.get(`/v1/adoption-links/openings/${id}`, asker);
    for (const route of OTHER_ROUTES.filter((each) => each.startsWith('GET') && !each.includes('{')))
      await of.get(route.slice('GET '.length), asker);
  }
}

it('given any course of closing, opening and writing, then nothing that anybody else was answered, and nothing in the log, joins the two records of a child', async () => {
  let pairs = 0;
  await fc.assert(
    fc.asyncProperty(walks, async (steps) => {
      const of = await authority(8);
      try {
        for (const child of CHILDREN) {
          await adopt(of, child, {
            order: '2025-03-04',
            names: `Adopter ${CHILDREN.indexOf(child)}`,
            postcode: 'ZZ9 9ZZ',
          });
        }
        const told = new Map<string, string>();
        for (const step of steps) await take(of, step, told);
        of.pass(61);
        const references = await of.references();
        await askAll(of, references);
        const others = of.answers.filter(({ text, headers }) =>
          CHILDREN.some((child) => `${text}${headers}`.includes(child)),
        );
        for (const { text, headers } of others)
          for (const reference of references) expect(`${text}${headers}`).not.toContain(reference);
        const looks = JSON.stringify(of.looks.filter(({ fields }) => fields.includes('adopted-record')));
        for (const reference of references) expect(looks).not.toContain(reference);
        for (const { row } of await of.links.links(AUTHORITY)) {
          const birth = await of.stored.readStream(`child-${AUTHORITY}-${row.birth}`);
          const adopted = await of.stored.readStream(adoptedStream(AUTHORITY, row.adopted));
          pairs += 1;
          expect(shared(birth, adopted)).toEqual([]);
          // The texts as well, to whoever has the keys of one of them and sees the other as it lies there.
          const opened = await of.log.readStream(adoptedStream(AUTHORITY, row.adopted));
          expect(JSON.stringify(opened)).not.toContain(row.birth);
          expect(JSON.stringify(await of.log.readStream(`child-${AUTHORITY}-${row.birth}`))).not.toContain(
            row.adopted,
          );
        }
        // Set aside all alike: which of them are in use is not seen from when they were.
        const firsts = await Promise.all(
          references.map((reference) => of.stored.readStream(adoptedStream(AUTHORITY, reference))),
        );
        expect(new Set(firsts.map(([first]) => JSON.stringify([first?.type, first?.data]))).size).toBe(1);
      } finally {
        await of.dispose();
      }
    }),
    { numRuns: 6, seed: 20_250_601 },
  );
  expect(pairs).toBeGreaterThan(6);
}, 120_000);

it('given many orders, one after another, then the identities drawn are in no order of the log', async () => {
  const children = Array.from({ length: 24 }, (_, n) => `C${n}`);
  const of = await authority(48);
  try {
    for (const child of children) await of.links.draw(AUTHORITY, child, await freeOne(of));
    const positions = new Map<string, number>();
    for (const reference of await of.references()) {
      const [first] = await of.stored.readStream(adoptedStream(AUTHORITY, reference));
      positions.set(reference, first?.position ?? 0);
    }
    const links = (await of.links.links(AUTHORITY)).map(({ row }) => row);
    const drawn = children.map((child) => links.find(({ birth }) => birth === child)?.adopted ?? '');
    expect(new Set(drawn).size).toBe(children.length);
    const inOrder = drawn.map((reference) => positions.get(reference));
    expect(inOrder).not.toEqual(inOrder.toSorted((a = 0, b = 0) => a - b));
    expect(links.map(({ birth }) => birth)).not.toEqual(children.toSorted());
  } finally {
    await of.dispose();
  }
});

/** As the service draws. */
async function freeOne(of: Authority): Promise<string> {
  const free = (await of.references()).filter((reference) => !of.links.isDrawn(AUTHORITY, reference));
  return free[Math.floor(Math.random() * free.length)] ?? '';
}
