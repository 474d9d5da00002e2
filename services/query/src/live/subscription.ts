import type { Shown, Sights } from '@permanence/read-models/sight';
import type { WhenAtLeast } from '../at-least.ts';
import type { Context } from '../context.ts';
import type { Live } from './live.ts';
import type { State, Topic } from './topic.ts';

/** Somebody who listens. */
export interface Subscription {
  readonly live: Live;
  readonly whenAtLeast: WhenAtLeast;
  /** What who listens may see now: another thing tomorrow than today. */
  readonly sights: () => Sights;
  /** Aborted when nobody listens any more. */
  readonly gone: AbortSignal;
  /** Where a client that lost its connection says it had come to, as browsers do by themselves. */
  readonly lastEventId: number | undefined;
}

/** How long a first answer waits for the tables to come to where the client was before. */
const WAIT_AT_MOST_MILLISECONDS = 2_000;

export function subscriptionOf({ subscription }: Context): Subscription {
  if (subscription === undefined) throw new Error('only a subscription can be listened to');
  return subscription;
}

/** A state, and what whoever listens may see now. */
export type StateSeen<Answer> = State<Answer> & Sights;

/**
 * The states of a topic for as long as somebody listens; none from before `from`, unless the tables do not come so far. As
 * soon as who listens may know of others than before, those of the topic for that sight.
 */
export async function* listening<Answer>(
  { live, whenAtLeast, sights, gone }: Subscription,
  topicFor: (shown: Shown) => Topic<Answer>,
  from: number | undefined,
): AsyncGenerator<StateSeen<Answer>, void> {
  const there = from === undefined || (await whenAtLeast(from, WAIT_AT_MOST_MILLISECONDS, gone));
  let atLeast = there ? from : undefined;
  for (let changed = true; changed; ) {
    const { known } = sights();
    changed = false;
    for await (const state of live.listen(topicFor(known), gone, atLeast)) {
      const now = sights();
      changed = now.known.key !== known.key;
      atLeast = state.position;
      if (changed) break;
      yield { ...state, ...now };
    }
  }
}
