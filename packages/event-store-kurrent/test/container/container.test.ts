import { randomUUID } from 'node:crypto';
import { eventStoreContract } from '@permanence/event-store/contract';
import type { RecordedEvent } from '@permanence/event-store/event-store';
import { openKurrentEventStore } from '@permanence/event-store-kurrent/kurrent-event-store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '../emulator/emulator.ts';
import { ANY, idsOf, newEvents } from '../given.ts';
import { apart } from './apart.ts';
import { GIVEN, type RunningServer, startServer, whyNoServer } from './server.ts';

const MINUTES = 60_000;
const noServer = await whyNoServer();
const unless = (reason: string | undefined) => (reason === undefined ? '' : ` [skipped: ${reason}]`);

/** The contract on a server that goes on from test to test, each on a part of its own. */
function contractOn(name: string, connectionString: () => string): void {
  eventStoreContract(name, async (now) => {
    const prefix = `${randomUUID()}:`;
    const open = () => openKurrentEventStore(connectionString(), { now });
    const store = open();
    const after = await store.head();
    const own = apart(store, prefix, after);
    return { store: own, reopen: async () => apart(open(), prefix, after), dispose: () => own.close() };
  });
}

describe('given the emulator, to show that the contract can be kept on a part of a log', () => {
  let emulator: Awaited<ReturnType<typeof startEmulator>>;
  beforeAll(async () => {
    emulator = await startEmulator();
  });
  afterAll(() => emulator.close());
  contractOn('kurrent on a part of the emulator', () => emulator.connectionString());
});

const given = GIVEN === undefined ? 'EVENT_STORE names no server' : undefined;
describe.skipIf(given !== undefined)(`given the server that EVENT_STORE names${unless(given)}`, () => {
  contractOn('kurrent on that server', () => GIVEN ?? '');
});

describe.skipIf(noServer !== undefined)(`given a server in a container${unless(noServer)}`, () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(1);
  }, 5 * MINUTES);
  afterAll(() => server?.close(), MINUTES);
  contractOn('kurrent in a container', () => server.connectionString);

  test(
    'when it is killed and started again while it is written to and followed, then nothing is lost and nothing doubled',
    async () => {
      const { sent, heard } = await writtenAndFollowed(server, async () => {
        await server.nodes[0]?.kill();
        await server.nodes[0]?.start();
      });
      expect(idsOf(heard)).toEqual(sent);
    },
    10 * MINUTES,
  );
});

describe.skipIf(noServer !== undefined)(`given three servers in containers${unless(noServer)}`, () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(3);
  }, 5 * MINUTES);
  afterAll(() => server?.close(), MINUTES);

  test(
    'when each in turn is killed in the middle of writing, the leader among them, then nothing is lost and nothing doubled',
    async () => {
      let turn = 0;
      const { sent, heard } = await writtenAndFollowed(server, async () => {
        const node = server.nodes[turn % server.nodes.length];
        turn += 1;
        await node?.kill();
        await node?.start();
      });
      expect(idsOf(heard)).toEqual(sent);
    },
    15 * MINUTES,
  );
});

/** One writer, one follower, and something that happens three times in between. The ids as acknowledged, and as heard. */
async function writtenAndFollowed(
  { connectionString }: RunningServer,
  happens: () => Promise<unknown>,
): Promise<{ sent: readonly string[]; heard: readonly RecordedEvent[] }> {
  const patience = { totalMilliseconds: 3 * MINUTES };
  const store = openKurrentEventStore(connectionString, { patience });
  const heard: RecordedEvent[] = [];
  const prefix = `${randomUUID()}:`;
  const after = await store.head();
  const subscription = store.subscribe({
    after,
    prefix,
    onPage: async ({ events }) => void heard.push(...events),
  });
  const sent: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const happening = happens();
    for (let count = 0; count < 200; count += 1) {
      const events = newEvents(3);
      await store.append(`${prefix}${count % 5}`, events, ANY);
      sent.push(...idsOf(events));
    }
    await happening;
  }
  await expect.poll(() => heard.length, { timeout: 3 * MINUTES, interval: 50 }).toBe(sent.length);
  await subscription.stop();
  await store.close();
  return { sent, heard };
}
