// A program for the tests: appends batches to one log, and says of each on standard output when it is durable.
// node writer.ts <where the log is> <authority> <name> [<number of batches>]
import { childStream } from '@permanence/care/child/stream';
import { deterministicId, eventId } from '@permanence/event-store/event-id';
import type { NewEvent } from '@permanence/event-store/event-store';
import type { Acknowledgement, BatchData } from './batch.ts';
import { openedAt } from './opened.ts';

const [setting = '', authority = '', name = '', batches = 'Infinity'] = process.argv.slice(2);
const STREAMS = 5;
const LARGEST_BATCH = 40;

const store = openedAt(setting);
for (let number = 0; number < Number(batches); number += 1) {
  const batch = `${authority}-${name}-${number}`;
  const size = 1 + ((number * 17) % LARGEST_BATCH);
  const stream = childStream(authority, `${number % STREAMS}`);
  const { position } = await store.append(stream, eventsOf(batch, size), { kind: 'any' });
  const acknowledgement: Acknowledgement = { batch, stream, size, lastPosition: position };
  await new Promise((resolve) => process.stdout.write(`${JSON.stringify(acknowledgement)}\n`, resolve));
}
await store.close();

function eventsOf(batch: string, size: number): readonly NewEvent[] {
  const commandId = deterministicId(batch);
  const metadata = {
    ...{ actor: 'writer', authority, source: 'test' },
    ...{ commandId, correlationId: commandId, causationId: commandId },
  };
  return Array.from({ length: size }, (_, index) => {
    const data: BatchData = { batch, index, size, padding: 'x'.repeat(200) };
    return { id: eventId(commandId, index), type: 'Written', version: 1, data: { ...data }, metadata };
  });
}
