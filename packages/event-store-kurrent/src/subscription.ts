import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GlobalPosition, Subscription, SubscriptionOptions } from '@permanence/event-store/event-store';
import { type Stretch, withPrefix } from './read.ts';
import type { Tail } from './tail.ts';

const DEFAULT_PAGE_SIZE = 500;

export interface Source {
  readonly tail: Tail;
  readonly readStretch: (after: GlobalPosition, limit: number) => Promise<Stretch>;
  readonly onEnd: () => void;
}

/** Reads until it has come to the end of the log; from there on it is told what is appended. */
export function subscribeTo(source: Source, options: SubscriptionOptions): Subscription {
  const stopping = new AbortController();
  const done = deliver(source, options, stopping.signal).finally(source.onEnd);
  done.catch(() => undefined); // whoever awaits `done` hears of the failure
  return {
    done,
    stop: async () => {
      stopping.abort();
      await done.catch(() => undefined);
    },
  };
}

async function nextStretch(
  { tail, readStretch }: Source,
  after: GlobalPosition,
  limit: number,
): Promise<Stretch> {
  const heard = tail.stretchAfter(after, limit);
  if (heard !== undefined) return heard;
  const stretch = await readStretch(after, limit);
  if (!stretch.full) tail.listenFrom(stretch.end);
  return stretch;
}

async function deliver(source: Source, options: SubscriptionOptions, stopping: AbortSignal): Promise<void> {
  const pageSize = options.pageSize ?? DEFAULT_PAGE_SIZE;
  let after = options.after;
  let live = false;
  while (true) {
    // A handler that never waits for anything would otherwise keep the process from everything else.
    await nextTurn();
    if (stopping.aborted) return;
    const stretch = await nextStretch(source, after, pageSize);
    if (stopping.aborted) return;
    const goesLive: boolean = !live && !stretch.full;
    live ||= goesLive;
    if (stretch.end > after || goesLive) await options.onPage(withPrefix(stretch, options.prefix), live);
    else await source.tail.grownBeyond(after, stopping);
    after = stretch.end;
  }
}
