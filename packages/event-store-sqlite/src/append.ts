import { assertAppendable, assertWithinBytes } from '@permanence/event-store/appendable';
import { PartlyRepeated, WrongExpectedRevision } from '@permanence/event-store/errors';
import type {
  Appended,
  Expectation,
  GlobalPosition,
  NewEvent,
  StreamRevision,
} from '@permanence/event-store/event-store';
import { expectedStart, holds, whereabouts } from '@permanence/event-store/expectation';
import type { LogFile } from './log-file.ts';

/** What to append, as JSON, before the file is locked. */
interface Batch {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  readonly data: readonly string[];
  readonly metadata: readonly string[];
}

export interface Clock {
  readonly now: () => number;
  /** Whether it is believed where it says less than the log does. */
  readonly mayGoBack: boolean;
}

type StoredId = {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly recorded_at: number;
};

/** Checks the append and makes it ready; the function it answers writes it, inside a transaction. */
export function preparedAppend(
  log: LogFile,
  stream: string,
  events: readonly NewEvent[],
  expectation: Expectation,
  clock: Clock,
): () => Appended {
  assertAppendable(stream, events);
  const batch = serialise(stream, events);
  return () => repeated(log, batch, expectation) ?? write(log, batch, expectation, clock);
}

function serialise(stream: string, events: readonly NewEvent[]): Batch {
  const data = events.map((event) => JSON.stringify(event.data));
  const metadata: string[] = [];
  for (const [index, event] of events.entries()) {
    // The events of one command usually share one metadata object: write it out once.
    const shared = event.metadata === events[index - 1]?.metadata ? metadata[index - 1] : undefined;
    metadata.push(shared ?? JSON.stringify(event.metadata));
  }
  const bytes = [...data, ...metadata].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  assertWithinBytes(stream, bytes);
  return { stream, events, data, metadata };
}

/** The original result when exactly these events are at the expected place already. */
function repeated(log: LogFile, batch: Batch, expectation: Expectation): Appended | undefined {
  const { stream, events } = batch;
  const ids = JSON.stringify(events.map((event) => event.id));
  const stored = log.statements.eventsWithIds.all(ids) as StoredId[];
  const last = stored.at(-1);
  if (!last) return undefined;
  const start = expectedStart(expectation) ?? stored[0]?.revision ?? 0;
  const same = events.every((event, index) => {
    const found = stored[index];
    return found?.id === event.id && found.stream === stream && found.revision === start + index;
  });
  if (!same) {
    throw new PartlyRepeated(
      stream,
      stored.map((event) => event.id),
    );
  }
  return appended(last.revision, last.position, last.recorded_at, true);
}

function write(log: LogFile, batch: Batch, expectation: Expectation, clock: Clock): Appended {
  const { stream, events, data, metadata } = batch;
  const streamEnd = log.statements.streamEnd.get(stream) as { revision: number } | undefined;
  assertExpected(stream, expectation, streamEnd?.revision);
  const logEnd = log.statements.logEnd.get() as { position: number; recorded_at: number } | undefined;
  const recordedAt = Math.max(Math.trunc(clock.now()), clock.mayGoBack ? 0 : (logEnd?.recorded_at ?? 0));
  let revision = streamEnd?.revision ?? -1;
  let position = logEnd?.position ?? 0;
  for (const [index, event] of events.entries()) {
    revision += 1;
    position += 1;
    log.statements.insertEvent.run(
      position,
      stream,
      revision,
      event.id,
      event.type,
      event.version,
      data[index] ?? '',
      metadata[index] ?? '',
      recordedAt,
    );
  }
  return appended(revision, position, recordedAt, false);
}

function assertExpected(stream: string, expectation: Expectation, revision: number | undefined): void {
  if (holds(expectation, revision)) return;
  throw new WrongExpectedRevision(stream, expectation, whereabouts(revision));
}

function appended(revision: number, position: number, recordedAt: number, repeat: boolean): Appended {
  return {
    revision: revision as StreamRevision,
    position: position as GlobalPosition,
    recordedAt: new Date(recordedAt).toISOString(),
    repeated: repeat,
  };
}
