import type { GlobalPosition, Page, RecordedEvent } from '@permanence/event-store/event-store';
import { START } from '@permanence/event-store/event-store';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { subscribeTo, type WakeableSubscription } from '../src/subscription.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function turns(): Promise<void> {
  for (let n = 0; n < 5; n += 1) await turn();
}

describe('given a follower that has come to the end of the log', () => {
  let head = 0;
  let pages: number[] = [];
  let following: WakeableSubscription;
  const readPage = (after: GlobalPosition): Page => ({
    events: Array.from({ length: head - after }, () => ({}) as RecordedEvent),
    end: head as GlobalPosition,
  });
  const append = (): void => {
    head += 1;
    following.wake();
  };

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    [head, pages] = [0, []];
    following = subscribeTo(
      { readPage, pollMilliseconds: 25, onEnd: () => {} },
      { after: START, onPage: async ({ events }) => void pages.push(events.length) },
    );
    await turns();
    pages = [];
  });
  afterEach(async () => {
    await following.stop();
    vi.useRealTimers();
  });

  test('when something is appended, then it has it at once, and what comes right after it in one page', async () => {
    append();
    await turns();
    expect(pages).toEqual([1]);
    for (let n = 0; n < 10; n += 1) {
      append();
      await turns();
    }
    expect(pages).toEqual([1]);
    vi.advanceTimersByTime(25);
    await turns();
    expect(pages).toEqual([1, 10]);
  });

  test('when it is stopped while it rests, then it ends without waiting', async () => {
    append();
    await turns();
    append();
    await following.stop();
    expect(pages).toEqual([1]);
  });
});
