import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { START } from '@permanence/event-store/event-store';
import { type Emulator, startEmulator } from '@permanence/event-store-kurrent/emulator/emulator';
import type { AppendFault } from '@permanence/event-store-kurrent/emulator/faults';
import { openKurrentEventStore } from '@permanence/event-store-kurrent/kurrent-event-store';
import { createRecordApp } from '@permanence/record/app';
import { openIdempotencyStore } from '@permanence/record/idempotency-sqlite';
import { NOBODY_LOOKS } from '@permanence/record/look-kept';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personsOf } from '../../services/record/test/persons.ts';

/** Gives up before it could look again whether an append has happened; what comes before that is in time on a busy machine too. */
const IMPATIENT = {
  callMilliseconds: 3_000,
  totalMilliseconds: 100,
  firstPauseMilliseconds: 1,
  longestPauseMilliseconds: 5,
};

const closings: (() => unknown)[] = [];
const closedLater = <Thing>(thing: Thing, close: (thing: Thing) => unknown): Thing => {
  closings.unshift(() => close(thing));
  return thing;
};

describe('given a log behind the wire that does not answer as it should', () => {
  let emulator: Emulator;
  let url: string;
  beforeEach(async () => {
    emulator = closedLater(await startEmulator(), (each) => each.close());
    url = await recorder();
  });
  afterEach(async () => {
    for (const close of closings.splice(0)) await close();
  });

  const opened = (patience = {}) =>
    closedLater(openKurrentEventStore(emulator.connectionString(), { patience }), (log) => log.close());

  /** One that records, with a memory of answers of its own. */
  async function recorder(): Promise<string> {
    const idempotency = closedLater(openIdempotencyStore(':memory:'), (store) => store.close());
    const log = opened(IMPATIENT);
    const app = createRecordApp({
      log,
      idempotency,
      whatWouldFollow: async () => null,
      looks: NOBODY_LOOKS,
      personOf: personsOf('999'),
    });
    const server = closedLater(createServer(app).listen(0, '127.0.0.1'), (each) => each.close());
    closings.unshift(() => server.closeAllConnections());
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async function register(at: string, key: string, on = '2018-05-04') {
    const response = await fetch(`${at}/v1/children/a/registrations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ on }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }
  /** As every caller must: on a busy machine it may be out of patience once more. */
  async function untilTaken(at: string, key: string) {
    for (;;) {
      const answer = await register(at, key);
      if (answer.status !== 503) return answer;
    }
  }
  const eventsInLog = async () => (await opened().readAll({ after: START, limit: 100 })).events;

  it.each([
    ['answers too late', { kind: 'answer-late', milliseconds: 9_000 }, 1],
    ['stores and never answers', { kind: 'write-then-never-answer' }, 1],
    ['refuses', { kind: 'refuse', why: 'timeout' }, 0],
  ] as [string, AppendFault, number][])(
    'when it %s, then the same key, sent again to whichever process, records it once',
    async (_what, fault, stored) => {
      const other = await recorder();
      // More than are tried before patience is at an end; what is left over is taken back.
      emulator.faults.appends.push(...Array.from({ length: 200 }, () => fault));
      const cut = await register(url, 'the-key');
      emulator.faults.appends.length = 0;
      expect([cut.status, (cut.body as { code: string }).code]).toEqual([503, 'store-unavailable']);
      expect(cut.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(await eventsInLog()).toHaveLength(stored);
      const [again, elsewhere] = [await untilTaken(url, 'the-key'), await untilTaken(other, 'the-key')];
      const [event, ...more] = await eventsInLog();
      expect(more).toEqual([]);
      const { id, revision, position, recordedAt } = event ?? {};
      expect(again).toMatchObject({
        status: 200,
        body: { events: [{ id }], revision, position, recordedAt },
      });
      expect([elsewhere.status, elsewhere.body]).toEqual([200, again.body]);
    },
  );

  it('when it is not there at all and comes back, then what was sent is recorded once it is', async () => {
    await register(url, 'first');
    emulator.stop(0);
    const away = await register(url, 'second', '2018-05-05');
    expect([away.status, (away.body as { code: string }).code]).toEqual([503, 'store-unavailable']);
    await emulator.start(0, 'same-port');
    await expect.poll(async () => (await register(url, 'first')).status).toBe(200);
    await expect.poll(async () => (await register(url, 'second', '2018-05-05')).status).toBe(409);
    expect(await eventsInLog()).toHaveLength(1);
  });
});
