import { setImmediate } from 'node:timers/promises';
import { dayInEngland } from '@permanence/calendar/england';
import { EVERYBODY } from '@permanence/read-models/sight';
import { afterEach, describe, expect, it } from 'vitest';
import type { WhenAtLeast } from '../../src/at-least.ts';
import { createLive, type Live } from '../../src/live/live.ts';
import type { State, Topic } from '../../src/live/topic.ts';
import { emptyReadModels, POSITION } from '../given.ts';

/** Counts how often it was worked out, and says the day. */
function counting(key = 'one'): Topic<string> & { times: number } {
  const topic = {
    key,
    shown: EVERYBODY,
    times: 0,
    *answer(_tables: unknown, now: number) {
      yield;
      topic.times += 1;
      return `${dayInEngland(now)} ${topic.times}`;
    },
  };
  return topic;
}

interface Waited {
  readonly position: number;
  readonly milliseconds: number;
  readonly end: (reached: boolean) => void;
}

describe('given an answer that is kept up', () => {
  const db = emptyReadModels();
  const clock = { now: Date.parse('2018-07-01T21:59:30Z') };
  let waits: Waited[] = [];
  const whenAtLeast: WhenAtLeast = (position, milliseconds, gone) =>
    new Promise((resolve) => {
      const wait = { position, milliseconds, end: resolve };
      waits.push(wait);
      gone?.addEventListener('abort', () => resolve(false));
      if (gone?.aborted === true) resolve(false);
    });
  let live: Live;
  const start = (): void => {
    waits = [];
    live = createLive({ db, whenAtLeast, now: () => clock.now });
  };
  afterEach(() => live.close());

  const moveTo = async (position: number): Promise<void> => {
    db.prepare('update checkpoint set position = ?').run(position);
    waits.at(-1)?.end(true);
    await setImmediate();
  };
  const listen = (topic: Topic<string>, atLeast?: number) => {
    const ending = new AbortController();
    const states = live.listen(topic, ending.signal, atLeast)[Symbol.asyncIterator]();
    const next = async () => ((await states.next()) as { value: State<string> | undefined }).value;
    return { next, end: () => ending.abort() };
  };

  it('a day that ends in London makes another answer, with nothing recorded', async () => {
    start();
    const { next } = listen(counting());
    expect((await next())?.answer).toBe('2018-07-01 1');
    await setImmediate();
    expect(waits.at(-1)?.milliseconds).toBe(30_000);
    clock.now += 30_000;
    waits.at(-1)?.end(false);
    await setImmediate();
    expect(waits.at(-1)?.milliseconds).toBe(60_000);
    clock.now = Date.parse('2018-07-01T23:00:00Z');
    waits.at(-1)?.end(false);
    expect((await next())?.answer).toBe('2018-07-02 2');
  });

  it('it is worked out again when the tables have moved, and not when they have not', async () => {
    start();
    const topic = counting();
    const { next } = listen(topic);
    expect(await next()).toMatchObject({ position: POSITION });
    await setImmediate();
    waits.at(-1)?.end(false);
    await setImmediate();
    expect(topic.times).toBe(1);
    await moveTo(POSITION + 5);
    expect(await next()).toMatchObject({ position: POSITION + 5 });
    expect(topic.times).toBe(2);
    expect(waits.at(-1)?.position).toBe(POSITION + 6);
  });

  it('whoever is slow is told the newest only; nothing waits in between', async () => {
    start();
    const topic = counting();
    const slow = listen(topic);
    const quick = listen(topic);
    await Promise.all([slow.next(), quick.next()]);
    for (let nth = 1; nth <= 3; nth += 1) {
      await setImmediate();
      await moveTo(POSITION + 10 + nth);
      expect((await quick.next())?.position).toBe(POSITION + 10 + nth);
    }
    expect((await slow.next())?.position).toBe(POSITION + 13);
  });

  it('states from before the place asked for are passed over', async () => {
    start();
    const { next } = listen(counting(), POSITION + 20);
    const coming = next();
    await setImmediate();
    await moveTo(POSITION + 20);
    expect((await coming)?.position).toBe(POSITION + 20);
  });

  it('ends at once for whoever goes while waiting, and stops when nobody is left', async () => {
    start();
    const one = listen(counting());
    const two = listen(counting());
    await Promise.all([one.next(), two.next()]);
    const ended = [one.next(), two.next()];
    one.end();
    expect(await ended[0]).toBeUndefined();
    expect(live.topics()).toBe(1);
    two.end();
    expect(await ended[1]).toBeUndefined();
    expect(live.topics()).toBe(0);
  });

  it('refuses to keep up more different questions than it can', async () => {
    start();
    const listeners = Array.from({ length: 100 }, (_, nth) => listen(counting(`topic ${nth}`)));
    await Promise.all(listeners.map(({ next }) => next()));
    await expect(listen(counting('one more')).next()).rejects.toThrow('Too many');
    for (const { end } of listeners) end();
  });
});
