import { describe, expect, test } from 'vitest';
import { WrongExpectedRevision } from '../errors.ts';
import type { EventStore, Expectation } from '../event-store.ts';
import { ANY, atRevision, everyEvent, given, idsOf, NO_STREAM, newEvents, STREAM_EXISTS } from './given.ts';
import { type OpenStore, openForEachTest } from './opened-store.ts';

const STREAM = 'child-886-1';

interface Case {
  readonly expectation: Expectation;
  readonly holds: boolean;
}

const WITHOUT_STREAM: readonly Case[] = [
  { expectation: ANY, holds: true },
  { expectation: NO_STREAM, holds: true },
  { expectation: STREAM_EXISTS, holds: false },
  { expectation: atRevision(0), holds: false },
];

const WITH_TWO_EVENTS: readonly Case[] = [
  { expectation: ANY, holds: true },
  { expectation: NO_STREAM, holds: false },
  { expectation: STREAM_EXISTS, holds: true },
  { expectation: atRevision(0), holds: false },
  { expectation: atRevision(1), holds: true },
  { expectation: atRevision(2), holds: false },
];

const named = (cases: readonly Case[]) =>
  cases.map((each) => [JSON.stringify(each.expectation), each.holds ? 'appends' : 'refuses', each] as const);

export function enforcesExpectations(open: OpenStore): void {
  describe('given no such stream', () => {
    const opened = openForEachTest(open);
    test.each(named(WITHOUT_STREAM))('when %s is expected, then it %s', async (_name, _then, each) => {
      await given(opened.store, 'child-886-12', newEvents(3));
      await appendsOrRefuses(opened.store, each, undefined);
    });
  });

  describe('given a stream of two events', () => {
    const opened = openForEachTest(open);
    test.each(named(WITH_TWO_EVENTS))('when %s is expected, then it %s', async (_name, _then, each) => {
      await given(opened.store, STREAM, newEvents(2));
      await appendsOrRefuses(opened.store, each, 1);
    });
  });

  describe('given writers that race', () => {
    const opened = openForEachTest(open);

    test('when two create the same stream, then one does and the other is told where it is', async () => {
      const other = (await opened.reopen?.()) ?? opened.store;
      await exactlyOneWins([opened.store, other], NO_STREAM, 'no-stream');
      if (other !== opened.store) await other.close();
    });

    test('when many append at the same revision, then one does', async () => {
      await given(opened.store, STREAM, newEvents(2));
      await exactlyOneWins(Array(8).fill(opened.store), atRevision(1), 1);
    });

    test('when many append anywhere, then all do, without a gap', async () => {
      const appends = Array.from({ length: 8 }, () => given(opened.store, STREAM, newEvents(3)));
      const revisions = (await Promise.all(appends)).map((appended) => appended.revision);
      expect(revisions.toSorted((a, b) => a - b)).toEqual([2, 5, 8, 11, 14, 17, 20, 23]);
    });
  });
}

async function appendsOrRefuses(store: EventStore, { expectation, holds }: Case, end: number | undefined) {
  const before = await everyEvent(store);
  const events = newEvents(2);
  const outcome = store.append(STREAM, events, expectation);
  if (holds) {
    await expect(outcome).resolves.toMatchObject({ revision: (end ?? -1) + 2, repeated: false });
    expect(idsOf(await everyEvent(store))).toEqual(idsOf([...before, ...events]));
  } else {
    const refusal = await outcome.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(WrongExpectedRevision);
    expect(refusal).toMatchObject({ stream: STREAM, expected: expectation, actual: end ?? 'no-stream' });
    expect(await everyEvent(store)).toEqual(before);
  }
}

async function exactlyOneWins(
  stores: readonly EventStore[],
  expectation: Expectation,
  before: number | 'no-stream',
) {
  const outcomes = await Promise.allSettled(
    stores.map((store) => store.append(STREAM, newEvents(2), expectation)),
  );
  const end = (before === 'no-stream' ? -1 : before) + 2;
  const won = outcomes.filter((outcome) => outcome.status === 'fulfilled').map((outcome) => outcome.value);
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected').map((outcome) => outcome.reason);
  expect(won).toMatchObject([{ revision: end, repeated: false }]);
  expect(lost).toHaveLength(stores.length - 1);
  for (const reason of lost) {
    expect(reason).toBeInstanceOf(WrongExpectedRevision);
    expect(reason).toMatchObject({ expected: expectation, actual: end });
  }
}
