import type { WhenAtLeast } from '../at-least.ts';
import type { Context } from '../context.ts';
import type { Live } from './live.ts';
import type { State, Topic } from './topic.ts';

/** Somebody who listens. */
export interface Subscription {
  readonly live: Live;
  readonly whenAtLeast: WhenAtLeast;
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

/** The states of a topic for as long as somebody listens; none from before `from`, unless the tables do not come so far. */
export async function* listening<Answer>(
  { live, whenAtLeast, gone }: Subscription,
  topic: Topic<Answer>,
  from: number | undefined,
): AsyncGenerator<State<Answer>, void> {
  const there = from === undefined || (await whenAtLeast(from, WAIT_AT_MOST_MILLISECONDS, gone));
  yield* live.listen(topic, gone, there ? from : undefined);
}
