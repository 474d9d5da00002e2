import type { GlobalPosition, RecordedEvent } from '@permanence/event-store/event-store';
import { isReadable } from '@permanence/event-store/unreadable-event';
import { lastPosition } from './read.ts';
import type { Reader } from './reader.ts';

/** Gives the instant of the next append; never before `notBefore`. */
export type NextInstant = (notBefore?: string) => Promise<string>;

const inWords = (milliseconds: number) => new Date(milliseconds).toISOString();
const asNumber = (instant: string | undefined) => (instant === undefined ? 0 : Date.parse(instant));

/** Those of the clock, whatever the log says; no stream goes backwards all the same. */
export function instantsOf(now: () => number): NextInstant {
  return async (notBefore) => inWords(Math.max(Math.trunc(now()), asNumber(notBefore)));
}

/**
 * How far back the log is looked at once. Its last event need not be the latest: appends of several processes that were
 * under way together may lie in another order than their instants, but never many of them.
 */
const LOOKED_BACK = 1_000;
const PAGE = 1_000;

/**
 * Never before any event of ours that is in the log when it is asked, whichever process wrote it and by whatever clock.
 * Looking at the last one alone would not do: behind an event of a clock that is ahead, a process would find its own and stay
 * behind it. What other programs write to the same server tells nothing of our time.
 */
export function createInstants(reader: Pick<Reader, 'last' | 'stretch'>, now: () => number): NextInstant {
  let latest = 0;
  let seenUpTo: GlobalPosition | undefined;
  const see = (events: readonly RecordedEvent[]) => {
    for (const event of events)
      if (isReadable(event)) latest = Math.max(latest, Date.parse(event.recordedAt));
  };
  const lookOn = async (after: GlobalPosition) => {
    for (let [full, at] = [true, after]; full; ) {
      const stretch = await reader.stretch(at, PAGE);
      see(stretch.events);
      at = stretch.end;
      full = stretch.full;
      seenUpTo = at;
    }
  };
  return async (notBefore) => {
    if (seenUpTo === undefined) {
      const events = await reader.last(LOOKED_BACK);
      see(events);
      seenUpTo = lastPosition(events);
    } else await lookOn(seenUpTo);
    latest = Math.max(latest, Math.trunc(now()), asNumber(notBefore));
    return inWords(latest);
  };
}
