import { describe } from 'vitest';
import { closes } from './contract/closing.ts';
import { enforcesExpectations } from './contract/expectations.ts';
import { keepsLimits } from './contract/limits.ts';
import { listsStreams } from './contract/names.ts';
import { losesAndDoublesNothing } from './contract/no-gap-no-double.ts';
import type { OpenStore } from './contract/opened-store.ts';
import { readsStreams, readsTheLog } from './contract/reading.ts';
import { recognisesRepeats } from './contract/repeats.ts';
import { subscribes } from './contract/subscriptions.ts';
import { stampsTime } from './contract/time.ts';

/**
 * What every adapter promises, as tests. An adapter's own test calls this with a way to open an empty log:
 * `eventStoreContract('sqlite', async (clock) => ({ store, reopen, dispose }))`.
 */
export function eventStoreContract(name: string, open: OpenStore): void {
  describe(`${name} keeps the contract of the event store`, () => {
    describe('expectations', () => enforcesExpectations(open));
    describe('repeats', () => recognisesRepeats(open));
    describe('limits', () => keepsLimits(open));
    describe('streams', () => readsStreams(open));
    describe('the log', () => readsTheLog(open));
    describe('names', () => listsStreams(open));
    describe('time', () => stampsTime(open));
    describe('subscriptions', () => subscribes(open));
    describe('subscriptions and writers', () => losesAndDoublesNothing(open));
    describe('closing', () => closes(open));
  });
}
