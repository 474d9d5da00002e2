import { setTimeout as sleep } from 'node:timers/promises';

/** How time passes: milliseconds of a clock that never goes back, and waiting. */
export interface Passing {
  readonly milliseconds: () => number;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

export const PASSING: Passing = { milliseconds: () => performance.now(), pause: (wait) => sleep(wait) };

/**
 * Answers about a child of whom nothing may be known leave at the next of these after the request came: to read a sealed
 * record and keep quiet about it takes a millisecond longer than to find none, and nobody shall measure that.
 */
const STEP_MILLISECONDS = 20;

/** Waits, from now on, until such a moment. */
export function evenTime({ milliseconds, pause }: Passing): () => Promise<void> {
  const came = milliseconds();
  return async () => {
    await pause(STEP_MILLISECONDS - ((milliseconds() - came) % STEP_MILLISECONDS));
  };
}
