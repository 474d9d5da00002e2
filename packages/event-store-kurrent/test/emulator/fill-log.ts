import { type EventStore, type RecordedEvent, START } from '@permanence/event-store/event-store';
import { openStoredLog, type Proposed } from './stored-log.ts';

const PAGE = 2_000;

function asStored({ id, type, data, metadata, version, recordedAt }: RecordedEvent): Proposed {
  return {
    ...{ id, type, contentType: 'application/json' },
    data: JSON.stringify(data),
    metadata: JSON.stringify({ ...metadata, version, recordedAt }),
  };
}

/** Neighbours of one stream and one instant: as far as one append can have reached. */
function runsOf(events: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] {
  const runs: RecordedEvent[][] = [];
  for (const event of events) {
    const last = runs.at(-1)?.[0];
    if (last?.stream === event.stream && last.recordedAt === event.recordedAt) runs.at(-1)?.push(event);
    else runs.push([event]);
  }
  return runs;
}

/** Writes a log into the file of an emulator that is not running: many times as fast as over its socket. */
export async function fillLogFile(path: string, from: EventStore): Promise<void> {
  const log = await openStoredLog(path);
  for (let after = START; ; ) {
    const page = await from.readAll({ after, limit: PAGE });
    if (page.end === after) break;
    await Promise.all(
      runsOf(page.events).map((run) => log.append((run[0] as RecordedEvent).stream, run.map(asStored))),
    );
    after = page.end;
  }
  await log.close();
}
