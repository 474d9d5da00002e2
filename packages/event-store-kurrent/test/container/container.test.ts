import { randomUUID } from 'node:crypto';
import { eventStoreContract } from '@permanence/event-store/contract';
import type { GlobalPosition } from '@permanence/event-store/event-store';
import { openKurrentEventStore } from '@permanence/event-store-kurrent/kurrent-event-store';
import { afterAll, beforeAll, describe } from 'vitest';
import { startEmulator } from '../emulator/emulator.ts';
import { apart } from './apart.ts';
import { GIVEN, type RunningServer, startServer, WHY_NOT_GIVEN, whyNoServer } from './server.ts';
import { deleteStreams } from './tidy.ts';

const MINUTES = 60_000;
const MORE_THAN_A_TEST_WRITES = 1_000_000;
const noServer = await whyNoServer();
const unless = (reason: string | undefined) => (reason === undefined ? '' : ` [skipped: ${reason}]`);

async function takeAway(connectionString: string, prefix: string, after: GlobalPosition): Promise<void> {
  const store = openKurrentEventStore(connectionString);
  const { events } = await store.readAll({ after, limit: MORE_THAN_A_TEST_WRITES, prefix });
  await store.close();
  await deleteStreams(connectionString, new Set(events.map(({ stream }) => stream)));
}

/** The contract on a server that goes on from test to test, each on a part of its own. */
function contractOn(name: string, connectionString: () => string): void {
  eventStoreContract(name, async (now) => {
    const prefix = `${randomUUID()}:`;
    const open = () => openKurrentEventStore(connectionString(), { now });
    const store = open();
    const after = await store.head();
    const own = apart(store, prefix, after);
    return {
      store: own,
      reopen: async () => apart(open(), prefix, after),
      dispose: async () => {
        await own.close();
        await takeAway(connectionString(), prefix, after);
      },
    };
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

const notGiven = WHY_NOT_GIVEN;
describe.skipIf(notGiven !== undefined)(`given the server that EVENT_STORE names${unless(notGiven)}`, () => {
  contractOn('kurrent on that server', () => GIVEN ?? '');
});

describe.skipIf(noServer !== undefined)(`given a server in a container${unless(noServer)}`, () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(1);
  }, 5 * MINUTES);
  afterAll(() => server?.close(), MINUTES);
  contractOn('kurrent in a container', () => server.connectionString);
});
