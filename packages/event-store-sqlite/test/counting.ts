import { randomUUID } from 'node:crypto';
import type { EventStore, NewEvent } from '@permanence/event-store/event-store';

const metadata = {
  actor: 'a',
  authority: '886',
  source: 'test',
  commandId: '',
  correlationId: '',
  causationId: '',
};
export const newEvent = (): NewEvent => ({
  id: randomUUID(),
  type: 'Written',
  version: 1,
  data: {},
  metadata,
});

/** Tells how many events were read from the store. */
export function counting(store: EventStore): { readonly store: EventStore; readonly read: () => number } {
  let events = 0;
  const readStream: EventStore['readStream'] = async (...asked) => {
    const found = await store.readStream(...asked);
    events += found.length;
    return found;
  };
  return { store: { ...store, readStream }, read: () => events };
}
