import { type UpcastRegistry, upcastWith } from '@permanence/event-store/upcasting';
import type { Projection } from './projection.ts';

/**
 * The same projection, told of every event in the newest version of its type. Here rather than where the log is read: an
 * event that this program is too old for is then a matter of one stream, not of the whole page.
 */
export function upcasting(projection: Projection, registry: UpcastRegistry): Projection {
  const upcast = upcastWith(registry);
  return {
    ...projection,
    writer: (db) => {
      const write = projection.writer(db);
      return (changes) => write(changes.map((change) => ({ ...change, events: change.events.map(upcast) })));
    },
  };
}
