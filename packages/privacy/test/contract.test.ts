import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract } from '@permanence/event-store/contract';
import { withRecentStreams } from '@permanence/event-store/recent-streams';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { openedLater } from '@permanence/privacy/later-vault';
import { masterKeyFiles } from '@permanence/privacy/master-key-files';
import { withSealing } from '@permanence/privacy/sealing';
import { openKeyVault } from '@permanence/privacy/sqlite-key-vault';

eventStoreContract('sqlite, sealed,', async (now) => {
  const folder = await mkdtemp(join(tmpdir(), 'permanence-sealed-'));
  const open = () => {
    const stored = openSqliteEventStore(join(folder, 'log.db'), { now, pollMilliseconds: 1 });
    const vault = openedLater(() => openKeyVault(join(folder, 'keys.sqlite'), masterKeyFiles(folder)));
    return withSealing(withRecentStreams(stored, { mostEvents: 20 }), vault);
  };
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
