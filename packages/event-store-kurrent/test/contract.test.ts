import { eventStoreContract } from '@permanence/event-store/contract';
import { openKurrentEventStore } from '@permanence/event-store-kurrent/kurrent-event-store';
import { startEmulator } from './emulator/emulator.ts';

for (const commitPositions of ['own', 'last-of-append'] as const) {
  eventStoreContract(`kurrent, with commit positions ${commitPositions}`, async (now) => {
    const emulator = await startEmulator({ commitPositions });
    const open = () => openKurrentEventStore(emulator.connectionString(), { now });
    const store = open();
    return {
      store,
      reopen: async () => open(),
      dispose: async () => {
        await store.close();
        await emulator.close();
      },
    };
  });
}
