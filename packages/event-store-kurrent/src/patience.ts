import { setTimeout as sleep } from 'node:timers/promises';
import {
  CancelledError,
  DeadlineExceededError,
  NotLeaderError,
  TimeoutError,
  UnavailableError,
  UnknownError,
} from '@eventstore/db-client';
import { StoreUnavailable } from '@permanence/event-store/errors';

export interface Patience {
  /** How long one call may take. The client's own deadline does not bound a read. */
  readonly callMilliseconds: number;
  /** How long calls are repeated before we give up. */
  readonly totalMilliseconds: number;
  readonly firstPauseMilliseconds: number;
  readonly longestPauseMilliseconds: number;
}

export const DEFAULT_PATIENCE: Patience = {
  callMilliseconds: 10_000,
  totalMilliseconds: 30_000,
  firstPauseMilliseconds: 25,
  longestPauseMilliseconds: 2_000,
};

/** No answer within our own time. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
  }
}

const PASSING = [
  CancelledError,
  DeadlineExceededError,
  NoAnswer,
  NotLeaderError,
  TimeoutError,
  UnavailableError,
  // A connection that broke in the middle of an answer.
  UnknownError,
];

/** Whether the same call may go well the next time. */
export function mayPass(error: unknown): boolean {
  if (PASSING.some((kind) => error instanceof kind)) return true;
  // No node of the cluster could be found; the client throws a plain error.
  return error instanceof Error && error.message.startsWith('Failed to discover');
}

/** Longer after each failure, and never the same for everybody: they would all come back at once. */
export function pauseAfter(failures: number, patience: Patience): number {
  const longest = Math.min(
    patience.longestPauseMilliseconds,
    patience.firstPauseMilliseconds * 2 ** Math.min(failures - 1, 30),
  );
  return longest * (0.5 + Math.random() / 2);
}

/**
 * Calls again as long as it may help. Only for calls that may be repeated: reads, and appends that look first whether
 * they have happened.
 * @throws {StoreUnavailable} when the patience is at an end
 */
export async function persistently<Result>(
  what: string,
  patience: Patience,
  attempt: () => Promise<Result>,
): Promise<Result> {
  const giveUpAt = performance.now() + patience.totalMilliseconds;
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayPass(error)) throw error;
      const pause = pauseAfter(failures, patience);
      if (performance.now() + pause > giveUpAt) throw new StoreUnavailable(what, error);
      await sleep(pause);
    }
  }
}

/** The result, or `NoAnswer` when it takes too long. Whatever comes later is not heard. */
export async function inTime<Result>(promise: Promise<Result>, milliseconds: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
