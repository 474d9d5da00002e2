import { deterministicId } from '@permanence/event-store/event-id';
import type {
  EventMetadata,
  EventStore,
  NewEvent,
  StreamRevision,
} from '@permanence/event-store/event-store';

/** Who acts, for whom, and by which way the facts came in. */
export interface Context {
  readonly actor: string;
  readonly authority: string;
  readonly source: string;
  /** The run or request that all its commands belong to. */
  readonly correlationId: string;
}

/** Metadata is made here and nowhere else. */
function metadataOf(context: Context, stream: string, after: number): EventMetadata {
  const commandId = deterministicId('command', context.correlationId, stream, String(after));
  return { ...context, commandId, causationId: commandId };
}

const MOST_EVENTS_AN_APPEND = 1_000;

/** Appends what was decided on the stream as it was read, `known` events long. */
export async function recordEvents(
  log: EventStore,
  stream: string,
  known: number,
  decided: readonly Omit<NewEvent, 'metadata'>[],
  context: Context,
): Promise<void> {
  const metadata = metadataOf(context, stream, known);
  for (let at = 0; at < decided.length; at += MOST_EVENTS_AN_APPEND) {
    const events = decided.slice(at, at + MOST_EVENTS_AN_APPEND).map((event) => ({ ...event, metadata }));
    const last = known + at - 1;
    await log.append(
      stream,
      events,
      last < 0 ? { kind: 'no-stream' } : { kind: 'at-revision', revision: last as StreamRevision },
    );
  }
}
