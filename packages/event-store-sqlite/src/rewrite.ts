import { readFileSync } from 'node:fs';
import type { GlobalPosition, NewEvent, RecordedEvent } from '@permanence/event-store/event-store';
import { inWriteTransaction, type LogFile, openLogFile } from './log-file.ts';
import { readEventsOf, readPage } from './read.ts';

const sql = (name: string) => readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');

type Data = NewEvent['data'];

/** Says for an event what it shall say; the very same data when nothing of it changes. */
export type Rewrite = (event: RecordedEvent) => Data;

export interface RewrittenStream {
  readonly events: number;
  readonly rewritten: number;
}

function rewriteAll(log: LogFile, events: readonly RecordedEvent[], rewrite: Rewrite): number {
  const update = log.database.prepare(sql('rewrite-event'));
  let rewritten = 0;
  for (const event of events) {
    const data = rewrite(event);
    if (data === event.data) continue;
    update.run(event.position, JSON.stringify(data));
    rewritten += 1;
  }
  return rewritten;
}

/**
 * Rewrites what a stream says, and what it is called: in one transaction, so that it is done or not. Positions, revisions,
 * ids, types and instants stay as they are. The one exception to a log that only grows; for erasure alone.
 */
export function rewriteStream(
  path: string,
  stream: string,
  rewrite: Rewrite,
  renamed = stream,
): RewrittenStream {
  const log = openLogFile(path);
  try {
    return inWriteTransaction(log, () => {
      const events = readEventsOf(log, stream, 0, Number.MAX_SAFE_INTEGER);
      const rewritten = rewriteAll(log, events, rewrite);
      if (renamed !== stream && events.length > 0)
        log.database.prepare(sql('rename-stream')).run(stream, renamed);
      return { events: events.length, rewritten };
    });
  } finally {
    log.database.close();
  }
}

const PAGE = 500;

/** The next page of the log, rewritten by a rule that may have to wait; undefined at the end. What others append meanwhile is left alone. */
export async function rewritePage(
  path: string,
  after: GlobalPosition,
  rewrite: (event: RecordedEvent) => Promise<Data>,
): Promise<{ readonly end: GlobalPosition; readonly rewritten: number } | undefined> {
  const log = openLogFile(path);
  try {
    const page = readPage(log, after, PAGE);
    if (page.end === after) return undefined;
    const data = new Map<string, Data>();
    for (const event of page.events) data.set(event.id, await rewrite(event));
    const rewritten = inWriteTransaction(log, () =>
      rewriteAll(log, page.events, (event) => data.get(event.id) ?? event.data),
    );
    return { end: page.end, rewritten };
  } finally {
    log.database.close();
  }
}
