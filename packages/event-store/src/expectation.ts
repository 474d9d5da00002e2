import type { Expectation, StreamRevision } from './event-store.ts';

/** Some say "behind revision −1" of a stream that is new. */
const BEFORE_THE_FIRST = -1;

/** Whether a stream is as expected; its revision is that of its last event, undefined when there is no such stream. */
export function holds(expectation: Expectation, revision: number | undefined): boolean {
  switch (expectation.kind) {
    case 'any':
      return true;
    case 'no-stream':
      return revision === undefined;
    case 'stream-exists':
      return revision !== undefined;
    case 'at-revision':
      return (revision ?? BEFORE_THE_FIRST) === expectation.revision;
  }
}

/** Revision at which the first event of an append belongs, where the expectation names one; `first` is that of a new stream. */
export function expectedStart(expectation: Expectation, first = 0): number | undefined {
  switch (expectation.kind) {
    case 'any':
    case 'stream-exists':
      return undefined;
    case 'no-stream':
      return first;
    case 'at-revision':
      return expectation.revision + 1;
  }
}

/** As errors tell where a stream is. */
export function whereabouts(revision: number | undefined): StreamRevision | 'no-stream' {
  return revision === undefined ? 'no-stream' : (revision as StreamRevision);
}
