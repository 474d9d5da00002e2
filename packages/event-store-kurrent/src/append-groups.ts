import type { Appended } from '@permanence/event-store/event-store';
import { type Append, TooEarly } from './append.ts';
import type { NextInstant } from './instants.ts';

interface Waiting {
  readonly append: Append;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

export interface AppendGroups {
  /** Appends together with all others that are waiting; resolves once it is durable. */
  add(append: Append): Promise<Appended>;
  /** Resolves once nothing is waiting or under way. */
  idle(): Promise<void>;
}

/** As many calls as one connection carries side by side. */
const MOST_SIDE_BY_SIDE = 64;

/**
 * The server puts appends in order, but the instant is ours; so that it never goes backwards along the log, appends that
 * are under way together share one, and a later one is taken only when none of them is under way any more. One that
 * turns out to be too early for its stream, because another process was quicker by a clock that is ahead, goes with the next.
 */
export function createAppendGroups(
  instant: NextInstant,
  appendOnce: (append: Append, recordedAt: string) => Promise<Appended>,
): AppendGroups {
  let waiting: Waiting[] = [];
  let working: Promise<void> | undefined;
  let notBefore: string | undefined;

  /** Answers what must be tried again with a later instant. */
  const settle = async (one: Waiting, recordedAt: string): Promise<Waiting | undefined> => {
    try {
      one.resolve(await appendOnce(one.append, recordedAt));
    } catch (error) {
      if (!(error instanceof TooEarly)) one.reject(error);
      else {
        notBefore = error.notBefore;
        return one;
      }
    }
    return undefined;
  };
  const oneGroup = async () => {
    const group = waiting.slice(0, MOST_SIDE_BY_SIDE);
    waiting = waiting.slice(MOST_SIDE_BY_SIDE);
    try {
      const recordedAt = await instant(notBefore);
      const streams = Map.groupBy(group, ({ append }) => append.stream).values();
      const early: Waiting[] = [];
      await Promise.all(
        [...streams].map(async (own) => {
          for (const one of own) {
            const again = await settle(one, recordedAt);
            if (again !== undefined) early.push(again);
          }
        }),
      );
      waiting = [...early, ...waiting];
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  };
  const work = async () => {
    while (waiting.length > 0) await oneGroup();
    working = undefined;
  };
  return {
    add: (append) =>
      new Promise((resolve, reject) => {
        waiting.push({ append, resolve, reject });
        working ??= work();
      }),
    idle: async () => {
      await working;
    },
  };
}
