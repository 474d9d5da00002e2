import { isDeepStrictEqual } from 'node:util';
import { MAX_BYTES_PER_APPEND, MAX_EVENTS_PER_APPEND } from '@permanence/event-store/appendable';
import {
  type EventStore,
  type Expectation,
  type GlobalPosition,
  type NewEvent,
  type RecordedEvent,
  START,
  type StreamRevision,
} from '@permanence/event-store/event-store';
import { InputRefused } from './refusal.ts';

/** The log that is written: it stamps what is appended with the clock it was opened with, and with nothing else. */
export type OpenTarget = (now: () => number) => EventStore;

export interface Copied {
  /** Events that were there before. */
  readonly there: number;
  readonly copied: number;
}

const PAGE = 1_000;

async function* eventsAfter(log: EventStore, after: GlobalPosition): AsyncGenerator<RecordedEvent> {
  for (let at = after; ; ) {
    const page = await log.readAll({ after: at, limit: PAGE });
    if (page.end === at) return;
    yield* page.events;
    at = page.end;
  }
}

/** Everything but the position, which each engine counts in its own way. */
function content(event: RecordedEvent) {
  return { ...event, position: undefined };
}

interface Compared {
  readonly same: number;
  /** How far the source was found in the target. */
  readonly from: GlobalPosition;
  readonly to: GlobalPosition;
}

/** Reads both side by side until the target ends. */
async function compare(from: EventStore, to: EventStore, after: Compared): Promise<Compared> {
  const copies = eventsAfter(to, after.to);
  let { same, from: fromEnd, to: toEnd } = after;
  for await (const event of eventsAfter(from, after.from)) {
    const next = await copies.next();
    if (next.done === true) return { same, from: fromEnd, to: toEnd };
    if (!isDeepStrictEqual(content(next.value), content(event))) {
      throw new InputRefused(
        `the logs differ: event ${same + 1} is ${event.id} in one, ${next.value.id} in the other`,
      );
    }
    same += 1;
    fromEnd = event.position;
    toEnd = next.value.position;
  }
  if ((await copies.next()).done !== true) {
    throw new InputRefused(`the logs differ: the target holds more than the ${same} events of the source`);
  }
  return { same, from: fromEnd, to: toEnd };
}

function bytesOf({ data, metadata }: NewEvent): number {
  return Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(metadata));
}

/** Room for what a store adds to an event. */
const MOST_BYTES = MAX_BYTES_PER_APPEND * 0.9;

/** Neighbours of one stream and one instant, as one append can carry them. */
async function* runsOf(events: AsyncIterable<RecordedEvent>): AsyncGenerator<readonly RecordedEvent[]> {
  let run: RecordedEvent[] = [];
  let bytes = 0;
  for await (const event of events) {
    const [first] = run;
    bytes += bytesOf(event);
    const goesOn =
      first?.stream === event.stream &&
      first.recordedAt === event.recordedAt &&
      run.length < MAX_EVENTS_PER_APPEND &&
      bytes <= MOST_BYTES;
    if (goesOn) run.push(event);
    else {
      if (run.length > 0) yield run;
      run = [event];
      bytes = bytesOf(event);
    }
  }
  if (run.length > 0) yield run;
}

function asNew({ id, type, version, data, metadata }: RecordedEvent): NewEvent {
  return { id, type, version, data, metadata };
}

function expectationBefore({ revision }: RecordedEvent): Expectation {
  if (revision === 0) return { kind: 'no-stream' };
  return { kind: 'at-revision', revision: (revision - 1) as StreamRevision };
}

/**
 * Copies a log, event by event in log order, with ids, streams, revisions, metadata and the instants of recording: the
 * target's clock is set to each of them. What is there already is compared first, so that a copy that was broken off goes
 * on where it ended and never mixes with another log; what was copied is compared at the end.
 */
export async function copyLog(
  from: EventStore,
  openTarget: OpenTarget,
  onProgress: (events: number) => void = () => {},
): Promise<Copied> {
  let now = 0;
  const to = openTarget(() => now);
  try {
    const before = await compare(from, to, { same: 0, from: START, to: START });
    let copied = 0;
    for await (const run of runsOf(eventsAfter(from, before.from))) {
      const [first] = run as readonly [RecordedEvent];
      now = Date.parse(first.recordedAt);
      await to.append(first.stream, run.map(asNew), expectationBefore(first));
      copied += run.length;
      onProgress(before.same + copied);
    }
    const after = await compare(from, to, before);
    if (after.same !== before.same + copied)
      throw new InputRefused('the source was written to meanwhile: copy again');
    return { there: before.same, copied };
  } finally {
    await to.close();
  }
}
