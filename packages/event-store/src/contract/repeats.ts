import { describe, expect, test } from 'vitest';
import { PartlyRepeated } from '../errors.ts';
import type { Expectation, NewEvent } from '../event-store.ts';
import { ANY, atRevision, everyEvent, given, NO_STREAM, newEvents, STREAM_EXISTS } from './given.ts';
import { type OpenStore, openForEachTest } from './opened-store.ts';

const STREAM = 'child-886-1';
const named = (expectations: readonly Expectation[]) =>
  expectations.map((each) => [JSON.stringify(each), each] as const);

/** A retry is harmless: the same ids at the same place are the same facts. */
export function recognisesRepeats(open: OpenStore): void {
  describe('given an append that went through', () => {
    const opened = openForEachTest(open);

    test.each(named([ANY, NO_STREAM, STREAM_EXISTS]))(
      'when it created the stream and is sent again expecting %s, then the first answer is given again',
      async (_name, expectation) => {
        const events = newEvents(3);
        const first = await opened.store.append(STREAM, events, NO_STREAM);
        await given(opened.store, 'child-886-2', newEvents(1));
        const before = await everyEvent(opened.store);
        const again = await opened.store.append(STREAM, events, expectation);
        expect(again).toEqual({ ...first, repeated: true });
        expect(await everyEvent(opened.store)).toEqual(before);
      },
    );

    test.each(named([ANY, STREAM_EXISTS, atRevision(1)]))(
      'when the stream has grown since and it is sent again expecting %s, then the first answer is given again',
      async (_name, expectation) => {
        await given(opened.store, STREAM, newEvents(2));
        const events = newEvents(2);
        const first = await opened.store.append(STREAM, events, atRevision(1));
        await given(opened.store, STREAM, newEvents(4));
        const before = await everyEvent(opened.store);
        const again = await opened.store.append(STREAM, events, expectation);
        expect(again).toEqual({ ...first, repeated: true });
        expect(await everyEvent(opened.store)).toEqual(before);
      },
    );

    test('when it is sent many times at once, then it is written once', async () => {
      const events = newEvents(3);
      const sent = Array.from({ length: 6 }, () => opened.store.append(STREAM, events, NO_STREAM));
      const answers = await Promise.all(sent);
      expect(answers.filter((answer) => !answer.repeated)).toHaveLength(1);
      expect(new Set(answers.map((answer) => answer.position)).size).toBe(1);
      expect(await opened.store.readStream(STREAM)).toHaveLength(3);
    });
  });

  describe('given a stream of three events', () => {
    const opened = openForEachTest(open);
    const mixtures: readonly (readonly [string, (old: readonly NewEvent[]) => readonly NewEvent[]])[] = [
      ['an old event and then a new one are sent', (old) => [...old.slice(2), ...newEvents(1)]],
      ['a new event and then an old one are sent', (old) => [...newEvents(1), ...old.slice(0, 1)]],
      ['old events are sent in another order', (old) => old.toReversed()],
      ['old events are sent with one left out', (old) => [...old.slice(0, 1), ...old.slice(2)]],
    ];
    const expectations = [ANY, STREAM_EXISTS, atRevision(2)];
    const cases = mixtures.flatMap(([name, mix]) =>
      expectations.map((expectation) => [name, JSON.stringify(expectation), mix, expectation] as const),
    );

    test.each(cases)(
      'when %s expecting %s, then nothing is written',
      async (_name, _as, mix, expectation) => {
        const old = newEvents(3);
        await given(opened.store, STREAM, old);
        const before = await everyEvent(opened.store);
        const outcome = opened.store.append(STREAM, mix(old), expectation);
        await expect(outcome).rejects.toBeInstanceOf(PartlyRepeated);
        expect(await everyEvent(opened.store)).toEqual(before);
      },
    );

    test('when an old event is sent as if it came next, then it is not written twice', async () => {
      const old = newEvents(3);
      await given(opened.store, STREAM, old);
      const outcome = opened.store.append(STREAM, old.slice(1, 2), atRevision(2));
      await expect(outcome).rejects.toMatchObject({
        code: 'partly-repeated',
        stream: STREAM,
        ids: [old[1]?.id],
      });
      expect(await opened.store.readStream(STREAM)).toHaveLength(3);
    });
  });
}
