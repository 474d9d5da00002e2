import { type AppendExpectedRevision, NO_STREAM } from '@eventstore/db-client';
import { PartlyRepeated, WrongExpectedRevision } from '@permanence/event-store/errors';
import type { Expectation, NewEvent, StreamRevision } from '@permanence/event-store/event-store';
import type { StreamState } from './stream-state.ts';

/** Before the first event. The server takes no −1: it has a name for it. */
const NOTHING_YET = -1;

/**
 * What to do with an append, given what the stream holds: write it behind the revision the stream is at, or answer that it
 * is there already, up to this revision.
 * @throws {PartlyRepeated} when some of its ids are there, but not exactly these at this place
 * @throws {WrongExpectedRevision} when the expectation does not hold
 */
export function verdict(
  stream: string,
  events: readonly NewEvent[],
  expectation: Expectation,
  state: StreamState,
): { readonly kind: 'write' } | { readonly kind: 'repeated'; readonly revision: number } {
  const found = events.flatMap(({ id }) => state.revisionOf.get(id) ?? []);
  if (found.length === 0) {
    if (holds(expectation, state.revision)) return { kind: 'write' };
    const actual = state.revision === undefined ? 'no-stream' : (state.revision as StreamRevision);
    throw new WrongExpectedRevision(stream, expectation, actual);
  }
  const start = expectedStart(expectation, state) ?? Math.min(...found);
  if (events.every(({ id }, index) => state.revisionOf.get(id) === start + index)) {
    return { kind: 'repeated', revision: start + events.length - 1 };
  }
  const ids = events.map(({ id }) => id).filter((id) => state.revisionOf.has(id));
  throw new PartlyRepeated(stream, ids);
}

/** Every append is sent with the revision that was seen, so that nothing is written that was not looked at before. */
export function expectedRevision({ revision }: StreamState): AppendExpectedRevision {
  return revision === undefined ? NO_STREAM : BigInt(revision);
}

function holds(expectation: Expectation, revision: number | undefined): boolean {
  switch (expectation.kind) {
    case 'any':
      return true;
    case 'no-stream':
      return revision === undefined;
    case 'stream-exists':
      return revision !== undefined;
    case 'at-revision':
      return (revision ?? NOTHING_YET) === expectation.revision;
  }
}

/** Revision at which the first event of the append belongs, where the expectation names one. */
function expectedStart(expectation: Expectation, state: StreamState): number | undefined {
  switch (expectation.kind) {
    case 'any':
    case 'stream-exists':
      return undefined;
    case 'no-stream':
      // A stream that was deleted and is opened again goes on counting.
      return state.revisionOf.values().next().value ?? 0;
    case 'at-revision':
      return expectation.revision + 1;
  }
}
