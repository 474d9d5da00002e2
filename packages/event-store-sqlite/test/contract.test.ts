import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract } from '@permanence/event-store/contract';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';

eventStoreContract('sqlite', async (now) => {
  const folder = await mkdtemp(join(tmpdir(), 'permanence-log-'));
  const open = () => openSqliteEventStore(join(folder, 'log.db'), { now, pollMilliseconds: 1 });
  const store = open();
  return {
    store,
    reopen: async () => open(),
    dispose: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});
