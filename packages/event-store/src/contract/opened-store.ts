import { afterEach, beforeEach } from 'vitest';
import type { EventStore } from '../event-store.ts';

/** What an adapter hands to the contract: a store over an empty log. */
export interface OpenedStore {
  readonly store: EventStore;
  /** Another handle on the same log, for adapters whose log outlives a handle. The caller closes it. */
  readonly reopen?: () => Promise<EventStore>;
  /** Closes what is still open and removes the log. */
  dispose(): Promise<void>;
}

/** Opens an empty log. An adapter that stamps events itself must use this clock (milliseconds since 1970). */
export type OpenStore = (clock: () => number) => Promise<OpenedStore>;

export interface StoreUnderTest {
  readonly store: EventStore;
  readonly reopen: OpenedStore['reopen'];
  /** Sets the clock; until then it is the system's. */
  setClock(milliseconds: number): void;
}

/** A fresh store for each test of the surrounding `describe`. */
export function openForEachTest(open: OpenStore): StoreUnderTest {
  let opened: OpenedStore | undefined;
  let time: number | undefined;
  const current = () => {
    if (!opened) throw new Error('There is a store only while a test runs');
    return opened;
  };
  beforeEach(async () => {
    time = undefined;
    opened = await open(() => time ?? Date.now());
  });
  afterEach(async () => {
    await opened?.dispose();
    opened = undefined;
  });
  return {
    get store() {
      return current().store;
    },
    get reopen() {
      return current().reopen;
    },
    setClock: (milliseconds) => {
      time = milliseconds;
    },
  };
}
