import type { DatabaseSync } from 'node:sqlite';
import { dayInEngland } from '@permanence/calendar/england';
import { GraphQLError } from 'graphql';
import { hasReached, positionReached, type WhenAtLeast } from '../at-least.ts';
import type { InSnapshot } from '../snapshot.ts';
import { inPieces } from './pieces.ts';
import { tablesBySight } from './tables-by-sight.ts';
import { type Kept, keep, type LiveTables, nextTurn, type State, type Topic, tell } from './topic.ts';

export interface LiveOptions {
  readonly db: DatabaseSync;
  /** Opens the same file again, for those who may not know of everybody. */
  readonly open?: (() => DatabaseSync) | undefined;
  readonly whenAtLeast: WhenAtLeast;
  readonly now?: () => number;
  /** The snapshots of a file that others ask as well. Absent: nobody else does. */
  readonly inSnapshot?: InSnapshot;
  /** Between two pieces of work. Absent: all in one piece, as a file must be asked that others ask as well. */
  readonly pause?: () => Promise<unknown>;
}

export interface Live {
  /**
   * The state, then each later one, until `gone`. Whoever is slow gets the newest and none in between, so that nothing is
   * ever queued. States before a place in the log are passed over.
   */
  listen<Answer>(topic: Topic<Answer>, gone: AbortSignal, atLeast?: number): AsyncIterable<State<Answer>>;
  /** How many different questions are being kept up. */
  topics(): number;
  /** How many subscriptions listen to them. */
  listeners(): number;
  /** Ends all listening. */
  close(): void;
}

/** More than all pages of a large service ask; each different question costs something with every commit. */
const MOST_TOPICS = 100;
const MINUTE_MILLISECONDS = 60_000;

/** Until the next full minute: a day begins with one, whatever the season. */
function untilNextMinute(now: number): number {
  return MINUTE_MILLISECONDS - (now % MINUTE_MILLISECONDS);
}

function checkRoom(topics: number): void {
  if (topics < MOST_TOPICS) return;
  throw new GraphQLError('Too many different questions are being followed: try again later.', {
    extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
  });
}

function furthestBehind(kept: Iterable<Kept>): number {
  return Math.min(...[...kept].flatMap(({ state }) => state?.position ?? []));
}

/** Works out a topic's next state; answers the one it has when neither the tables nor the day have moved. */
function stateWorker({ now = Date.now, pause }: LiveOptions) {
  return async (tables: LiveTables, { topic, state }: Kept): Promise<State<unknown>> => {
    const at = now();
    const position = positionReached(tables.db) ?? 0;
    if (state?.position === position && dayInEngland(state.now) === dayInEngland(at)) return state;
    const answer = await inPieces(topic.answer(tables, at, state?.answer), pause);
    return { position, now: at, answer };
  };
}

async function* states(kept: Kept, gone: AbortSignal, atLeast: number): AsyncGenerator<State<unknown>, void> {
  let seen: State<unknown> | undefined;
  while (!gone.aborted) {
    const { state, over } = kept;
    if (over !== undefined) {
      if ('error' in over) throw over.error;
      return;
    }
    if (state === undefined || state === seen || state.position < atLeast) {
      await nextTurn(kept, gone);
    } else {
      seen = state;
      yield state;
    }
  }
}

/** The topics that somebody listens to. */
function createRegister() {
  const topics = new Map<string, Kept>();
  const end = (kept: Kept, over: NonNullable<Kept['over']>): void => {
    if (topics.get(kept.topic.key) === kept) topics.delete(kept.topic.key);
    kept.over = over;
    tell(kept);
  };
  return {
    topics,
    end,
    endAll: (over: NonNullable<Kept['over']>): void => {
      for (const kept of [...topics.values()]) end(kept, over);
    },
    join: (topic: Topic<unknown>): Kept => {
      const found = topics.get(topic.key);
      if (found === undefined) checkRoom(topics.size);
      const kept = found ?? keep(topic);
      topics.set(topic.key, kept);
      kept.listeners += 1;
      return kept;
    },
    leave: (kept: Kept): void => {
      kept.listeners -= 1;
      if (kept.listeners === 0) end(kept, {});
    },
  };
}

/**
 * One loop works out every topic, one after the other, when the tables or the day have moved; it ends with the last topic.
 * What is recorded while it works leads to one more round, however much it is.
 */
function createLoop(options: LiveOptions, { topics, end, endAll }: ReturnType<typeof createRegister>) {
  const { whenAtLeast, now = Date.now } = options;
  const bySight = tablesBySight(options);
  const stateOf = stateWorker(options);
  let sleep = new AbortController();
  let running = false;
  const refresh = async (kept: Kept, wanted: number): Promise<void> => {
    try {
      const tables = bySight.of(kept.topic);
      const newEnough = () => hasReached(tables.db, wanted);
      const state = await tables.inSnapshot(() => stateOf(tables, kept), newEnough);
      if (state === kept.state) return;
      kept.state = state;
      tell(kept);
    } catch (error) {
      end(kept, { error });
    }
  };
  const round = async (wanted: number): Promise<number> => {
    sleep = new AbortController();
    bySight.closeBut(topics.values());
    for (const kept of [...topics.values()]) await refresh(kept, wanted);
    const next = furthestBehind(topics.values()) + 1;
    if (topics.size > 0) await whenAtLeast(next, untilNextMinute(now()), sleep.signal);
    return next;
  };
  const run = async (): Promise<void> => {
    running = true;
    try {
      for (let wanted = 0; topics.size > 0; ) wanted = await round(wanted);
    } catch (error) {
      endAll({ error });
    } finally {
      running = false;
      bySight.closeBut(topics.values());
    }
  };
  /** Ends the wait for something to move: a topic has come, or the last has gone. */
  return (): void => {
    sleep.abort();
    if (!running) void run();
  };
}

/** Keeps answers up with the tables for as long as anybody listens. */
export function createLive(options: LiveOptions): Live {
  const register = createRegister();
  const wake = createLoop(options, register);
  return {
    async *listen<Answer>(topic: Topic<Answer>, gone: AbortSignal, atLeast = 0) {
      const kept = register.join(topic as Topic<unknown>);
      if (kept.state === undefined) wake();
      try {
        yield* states(kept, gone, atLeast) as AsyncGenerator<State<Answer>, void>;
      } finally {
        register.leave(kept);
        if (register.topics.size === 0) wake();
      }
    },
    topics: () => register.topics.size,
    listeners: () => register.topics.values().reduce((sum, { listeners }) => sum + listeners, 0),
    close: () => {
      register.endAll({});
      wake();
    },
  };
}
