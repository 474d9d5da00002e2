import { setImmediate as nextTurn } from 'node:timers/promises';
import type {
  EventStore,
  GlobalPosition,
  Page,
  RecordedEvent,
  Subscription,
  SubscriptionOptions,
} from '../event-store.ts';

export interface Following {
  readonly pages: readonly { readonly page: Page; readonly live: boolean }[];
  readonly subscription: Subscription;
  events(): readonly RecordedEvent[];
  /** Resolves once a handled page has made the condition true; rejects when the subscription fails first. */
  until(condition: () => boolean): Promise<void>;
  /** Resolves once everything up to here has been handled and the subscription is live. */
  reached(position: GlobalPosition): Promise<void>;
}

/** Subscribes and remembers; `handle` is what the subscriber does with a page before it is remembered. */
export function follow(
  store: EventStore,
  options: Omit<SubscriptionOptions, 'onPage'>,
  handle: SubscriptionOptions['onPage'] = async () => {},
): Following {
  const pages: { page: Page; live: boolean }[] = [];
  const checks = new Set<() => void>();
  const onPage: SubscriptionOptions['onPage'] = async (page, live) => {
    await handle(page, live);
    pages.push({ page, live });
    for (const check of checks) check();
  };
  const subscription = store.subscribe({ ...options, onPage });
  const until = (condition: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const check = () => {
        if (condition()) resolve();
      };
      checks.add(check);
      subscription.done.catch(reject);
      check();
    });
  return {
    pages,
    subscription,
    until,
    events: () => pages.flatMap(({ page }) => page.events),
    reached: (position) =>
      until(() => {
        const last = pages.at(-1);
        return last?.live === true && last.page.end >= position;
      }),
  };
}

export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await nextTurn();
}
