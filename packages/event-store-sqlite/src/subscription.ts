import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  GlobalPosition,
  Page,
  Subscription,
  SubscriptionOptions,
} from '@permanence/event-store/event-store';

const DEFAULT_PAGE_SIZE = 500;
const MOST_REST_MILLISECONDS = 20;

export interface Source {
  /** Reads without giving way to anything else, so nothing can be appended between "empty" and "asleep". */
  readonly readPage: (after: GlobalPosition, limit: number) => Page;
  readonly pollMilliseconds: number;
  readonly onEnd: () => void;
}

export interface WakeableSubscription extends Subscription {
  /** Something was appended in this process: look now. */
  wake(): void;
}

/** Polling is the truth, because other processes write to the same file; waking only shortens the sleep. */
export function subscribeTo(source: Source, options: SubscriptionOptions): WakeableSubscription {
  const sleeper = createSleeper(source.pollMilliseconds);
  const state = { stopped: false };
  const done = deliver(source, options, sleeper, state).finally(source.onEnd);
  return {
    done,
    wake: () => sleeper.wake(),
    stop: async () => {
      state.stopped = true;
      sleeper.end();
      await done.catch(() => undefined); // whoever awaits `done` hears of the failure
    },
  };
}

async function deliver(
  source: Source,
  options: SubscriptionOptions,
  sleeper: Sleeper,
  state: { readonly stopped: boolean },
): Promise<void> {
  const pageSize = options.pageSize ?? DEFAULT_PAGE_SIZE;
  let after = options.after;
  let live = false;
  while (true) {
    // A handler that never waits for anything would otherwise keep the process from everything else.
    await nextTurn();
    if (state.stopped) return;
    const page = source.readPage(after, pageSize);
    const moved = page.end > after;
    const goesLive: boolean = !live && page.end < after + pageSize;
    live ||= goesLive;
    if (moved || goesLive) await options.onPage(page, live);
    // Under load there is always something, and a page for each event costs several times what one page for all does.
    if (live && moved && page.end < after + pageSize) await sleeper.rest();
    else if (!moved && !goesLive) await sleeper.sleep();
    after = page.end;
  }
}

interface Sleeper {
  /** Until woken, or for as long as it takes. */
  sleep(): Promise<void>;
  /** Whatever is appended meanwhile: only the end cuts it short. */
  rest(): Promise<void>;
  wake(): void;
  end(): void;
}

function createSleeper(milliseconds: number): Sleeper {
  let rise = () => {};
  let isResting = false;
  let hasEnded = false;
  const wait = (resting: boolean, most: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, most);
      isResting = resting;
      rise = () => {
        clearTimeout(timer);
        resolve();
      };
      if (hasEnded) rise();
    });
  return {
    sleep: () => wait(false, milliseconds),
    rest: () => wait(true, Math.min(milliseconds, MOST_REST_MILLISECONDS)),
    wake: () => {
      if (!isResting) rise();
    },
    end: () => {
      hasEnded = true;
      rise();
    },
  };
}
