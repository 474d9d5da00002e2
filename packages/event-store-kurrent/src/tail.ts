import type { ResolvedEvent } from '@eventstore/db-client';
import type { GlobalPosition } from '@permanence/event-store/event-store';
import type { Connection } from './connection.ts';
import { type HeardEvents, heardFrom } from './heard-events.ts';
import { type AlarmOptions, keepListening, type Listening } from './listening.ts';
import type { Stretch } from './read.ts';

/**
 * The end of the log as one subscription to everything hears it, for all subscribers of the process. On a quiet store
 * nobody is left behind: whatever is appended for others moves the position of everybody on.
 */
export interface Tail {
  /** Starts to listen behind this position; nothing when it listens already. */
  listenFrom(position: GlobalPosition): void;
  /** Events after the position; undefined when the tail does not reach back so far and they must be read. */
  stretchAfter(after: GlobalPosition, limit: number): Stretch | undefined;
  /** Resolves when there is something after the position, or when `gone` is aborted. */
  grownBeyond(after: GlobalPosition, gone: AbortSignal): Promise<void>;
  stop(): void;
}

export interface TailOptions extends AlarmOptions {
  /** A subscription that has said nothing for so long is checked against the log. */
  readonly quietMilliseconds: number;
}

interface Heard {
  readonly events: HeardEvents;
  readonly listening: Listening;
}

type ReadStretch = (after: GlobalPosition, limit: number) => Promise<Stretch>;

/** A subscription can stay open and say nothing ever again; on a quiet store that looks the same, so the log is asked. */
async function checkOnSilence({ events, listening }: Heard, readStretch: ReadStretch): Promise<void> {
  if (listening.heardSinceAsked() !== false) return;
  const missed = await readStretch(events.end, 1).catch(() => undefined);
  if (missed === undefined || missed.events.length === 0) return;
  if (listening.heardSinceAsked() === false) {
    listening.giveUpOnThis(new Error('the subscription has fallen silent'));
  }
}

/** Those who wait for more. */
function createWaits() {
  const checks = new Set<() => void>();
  return {
    check: () => {
      for (const check of checks) check();
    },
    until: (condition: () => boolean, gone: AbortSignal) =>
      new Promise<void>((resolve) => {
        const done = () => {
          checks.delete(check);
          gone.removeEventListener('abort', done);
          resolve();
        };
        const check = () => {
          if (gone.aborted || condition()) done();
        };
        checks.add(check);
        gone.addEventListener('abort', done, { once: true });
        check();
      }),
  };
}

export function createTail(connection: Connection, readStretch: ReadStretch, options: TailOptions): Tail {
  const waits = createWaits();
  let heard: Heard | undefined;
  let watch: NodeJS.Timeout | undefined;
  let stopped = false;
  let unreadable: { readonly error: unknown } | undefined;

  const stop = () => {
    stopped = true;
    clearInterval(watch);
    heard?.listening.stop();
    waits.check();
  };
  const take = (events: HeardEvents) => (event: ResolvedEvent) => {
    try {
      if (events.take(event)) waits.check();
    } catch (error) {
      // It will not become readable: whoever reads on is told.
      unreadable = { error };
      stop();
    }
  };
  const listenFrom = (position: GlobalPosition) => {
    if (heard !== undefined || stopped) return;
    const events = heardFrom(position);
    const own = { events, listening: keepListening(connection, events, take(events), options) };
    heard = own;
    watch = setInterval(() => void checkOnSilence(own, readStretch), options.quietMilliseconds).unref();
  };
  return {
    listenFrom,
    stretchAfter: (after, limit) => {
      if (unreadable !== undefined) throw unreadable.error;
      return heard?.events.stretchAfter(after, limit);
    },
    grownBeyond: (after, gone) =>
      waits.until(() => stopped || (heard !== undefined && heard.events.end > after), gone),
    stop,
  };
}
