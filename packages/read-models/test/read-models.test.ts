import { DatabaseSync } from 'node:sqlite';
import { deterministicId } from '@permanence/event-store/event-id';
import type { EventStore, NewEvent } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { retryParked } from '@permanence/projections/after-parking';
import { catchUp } from '@permanence/projections/catch-up';
import { parkedStreams } from '@permanence/projections/parked';
import { rebuild } from '@permanence/projections/rebuild';
import { readModels } from '@permanence/read-models/projection';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const STREAM = 'child-999-1';
const clock = { now: 0 };
let store: EventStore;
let db: DatabaseSync;

beforeEach(async () => {
  clock.now = 1_000;
  store = openSqliteEventStore(':memory:', { now: () => clock.now });
  db = new DatabaseSync(':memory:');
  await catchUp(store, db, readModels);
});

afterEach(async () => {
  db.close();
  await store.close();
});

const metadata = {
  actor: 'test',
  authority: '999',
  source: 'test',
  commandId: '',
  correlationId: '',
  causationId: '',
};

function fact(name: string, type: string, data: Record<string, unknown>): NewEvent {
  return { id: deterministicId(name), type, version: 1, data, metadata };
}

const born = fact('born', 'ChildBorn', { on: '2010-05-01', sex: 'F' });
const began = fact('began', 'PeriodOfCareStarted', { on: '2016-01-10' });
const order = fact('order', 'LegalStatusChanged', { on: '2016-01-10', legalStatus: 'C2' });
const home = fact('home', 'PlacementStarted', { on: '2016-01-10', placementType: 'U6', postcode: 'ZZ1 1AA' });
const move = fact('move', 'PlacementStarted', { on: '2017-06-20', placementType: 'K2', postcode: 'ZZ2 2BB' });
const withdrawn = fact('withdrawn', 'FactWithdrawn', {
  fact: deterministicId('move'),
  reason: 'typed-twice',
});
const amended = fact('amended', 'FactAmended', {
  fact: deterministicId('move'),
  reason: 'wrong-day',
  factType: 'PlacementStarted',
  factVersion: 1,
  data: { on: '2017-07-01', placementType: 'K2' },
});

async function tell(at: number, ...events: readonly NewEvent[]): Promise<void> {
  clock.now = at;
  await store.append(STREAM, events, { kind: 'any' });
}

function placements() {
  return db
    .prepare(
      "select valid_from, valid_to, recorded_from, recorded_to from placement where policy = 'carer' order by recorded_from, valid_from",
    )
    .all()
    .map((row) => Object.values(row).join(' '));
}

const OPEN = Date.parse('9999-12-31T23:59:59.999Z');

describe('belief', () => {
  test('given a move that is withdrawn later, then each belief keeps the time in which it was held', async () => {
    await tell(1_000, born, began, order, home);
    await catchUp(store, db, readModels);
    await tell(2_000, move);
    await catchUp(store, db, readModels);
    await tell(3_000, withdrawn);
    await catchUp(store, db, readModels);
    expect(placements()).toEqual([
      '2016-01-10 9999-12-31 1000 2000',
      '2016-01-10 2017-06-20 2000 3000',
      '2017-06-20 9999-12-31 2000 3000',
      `2016-01-10 9999-12-31 3000 ${OPEN}`,
    ]);
  });

  test('given two appends of one instant in two pages, then only what was believed after both is kept', async () => {
    await tell(1_000, born, began, order, home, move);
    await catchUp(store, db, readModels);
    await tell(1_000, amended);
    await catchUp(store, db, readModels);
    expect(placements()).toEqual([
      `2016-01-10 2017-07-01 1000 ${OPEN}`,
      `2017-07-01 9999-12-31 1000 ${OPEN}`,
    ]);
  });

  test('given any way of telling and reading, then the tables are those of a rebuild, byte for byte', async () => {
    const story = [born, began, order, home, move, amended, withdrawn];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ later: fc.nat(2), read: fc.boolean() }), {
          minLength: story.length,
          maxLength: story.length,
        }),
        fc.integer({ min: 1, max: 3 }),
        async (steps, pageSize) => {
          const own = openSqliteEventStore(':memory:', { now: () => clock.now });
          const live = new DatabaseSync(':memory:');
          await catchUp(own, live, readModels);
          for (const [index, { later, read }] of steps.entries()) {
            clock.now += later;
            await own.append(STREAM, [story[index] as NewEvent], { kind: 'any' });
            if (read) await catchUp(own, live, readModels, { pageSize });
          }
          await catchUp(own, live, readModels, { pageSize });
          const fresh = new DatabaseSync(':memory:');
          await rebuild(own, fresh, readModels);
          expect(readModels.dump(live, STREAM)).toBe(readModels.dump(fresh, STREAM));
          live.close();
          fresh.close();
          await own.close();
        },
      ),
      { numRuns: 80 },
    );
  });
});

test('given facts with a postcode, then no table holds it', async () => {
  await tell(1_000, born, began, order, home, move, amended);
  await catchUp(store, db, readModels);
  expect(readModels.dump(db, STREAM)).not.toMatch(/ZZ1|ZZ2/);
  expect(readModels.dump(db, STREAM)).toContain('placementType');
});

describe('given homes with districts', () => {
  const lives = (name: string, type: string, data: Record<string, unknown>) => ({
    ...fact(name, type, { placementType: 'U6', ...data }),
    version: 2,
  });
  const foster = lives('foster', 'PlacementStarted', { on: '2016-01-10', carer: 'a', district: 'ZZ1' });
  const districts = (knownAt: number) =>
    db
      .prepare(
        'select valid_from, home_district from episode where recorded_from <= ? and recorded_to > ? order by valid_from',
      )
      .all(knownAt, knownAt)
      .map(({ valid_from, home_district }) => [valid_from, home_district ?? '-'].join(' '));

  test('then each episode has that of the home, away on a stay too', async () => {
    const stay = lives('stay', 'PlacementStarted', { on: '2016-02-01', placementType: 'T1' });
    const children = lives('home', 'PlacementStarted', {
      on: '2016-03-01',
      placementType: 'K2',
      district: 'ZZ2',
    });
    const unsaid = lives('unsaid', 'PlacementStarted', { on: '2016-04-01' });
    await tell(1_000, born, began, order, foster, stay, children, unsaid);
    await catchUp(store, db, readModels);
    expect(districts(1_000)).toEqual(['2016-01-10 ZZ1', '2016-02-01 ZZ1', '2016-03-01 ZZ2', '2016-04-01 -']);
  });

  test('when the carers become adopters, then it is known no more where they live or lived, but was', async () => {
    await tell(1_000, born, began, order, foster);
    await tell(
      2_000,
      lives('adopt', 'PlacementDetailsChanged', { on: '2017-01-01', placementType: 'A5', carer: 'a' }),
    );
    await catchUp(store, db, readModels);
    expect(districts(1_000)).toEqual(['2016-01-10 ZZ1']);
    expect(districts(2_000)).toEqual(['2016-01-10 -', '2017-01-01 -']);
  });

  test('when a postcode is forgotten or a version is older, then what was told stays, and nothing is made up', async () => {
    const text = { forgotten: 'contact' };
    await tell(1_000, born, began, order, { ...foster, data: { ...foster.data, postcode: text } }, move);
    await catchUp(store, db, readModels);
    expect(districts(1_000)).toEqual(['2016-01-10 ZZ1', '2017-06-20 -']);
  });
});

test('given an event of a type nobody knows, then the child is parked at it, and shows what was before', async () => {
  await tell(1_000, born, fact('odd', 'SomethingElse', {}), began);
  await catchUp(store, db, readModels);
  expect(parkedStreams(db, readModels)).toMatchObject([
    { stream: STREAM, revision: 1, type: 'SomethingElse', code: 'unknown-event-type' },
  ]);
  expect(readModels.dump(db, STREAM)).toContain('ChildBorn');
  expect(readModels.dump(db, STREAM)).not.toContain('PeriodOfCareStarted');
});

test('given an event of a version nobody knows, then the child is parked at it', async () => {
  await tell(1_000, born, { ...began, version: 2 });
  await catchUp(store, db, readModels);
  expect(parkedStreams(db, readModels)).toMatchObject([
    { stream: STREAM, revision: 1, code: 'unknown-event-version' },
  ]);
});

test('given a child that is folded, when its rows are forgotten and folded again, then they are the same', async () => {
  await tell(1_000, born, began, order, home);
  await tell(2_000, move, amended);
  await catchUp(store, db, readModels);
  const before = readModels.dump(db, STREAM);
  readModels.forget(db, STREAM);
  expect(readModels.dump(db, STREAM)).toBe('');
  await retryParked(store, db, readModels, STREAM, () => 0);
  expect(readModels.dump(db, STREAM)).toBe(before);
});
