import { type AppendExpectedRevision, NO_STREAM } from '@eventstore/db-client';
import { PartlyRepeated, WrongExpectedRevision } from '@permanence/event-store/errors';
import type { Expectation, NewEvent } from '@permanence/event-store/event-store';
import { expectedStart, holds, whereabouts } from '@permanence/event-store/expectation';
import type { StreamState } from './stream-state.ts';

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
    throw new WrongExpectedRevision(stream, expectation, whereabouts(state.revision));
  }
  // A stream that was deleted and is opened again goes on counting.
  const first = state.revisionOf.values().next().value;
  const start = expectedStart(expectation, first) ?? Math.min(...found);
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
