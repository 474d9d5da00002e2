import { type AllStreamSubscription, type ResolvedEvent, streamNameFilter } from '@eventstore/db-client';
import type { Connection } from './connection.ts';
import type { HeardEvents } from './heard-events.ts';
import { pauseAfter } from './patience.ts';

export interface AlarmOptions {
  /** Told each time it has failed so many times in a row without a word in between. */
  readonly alarmAfterFailures: number;
  readonly onAlarm: (failures: number, error: unknown) => void;
}

export interface Listening {
  /** Whether anything has been said since this was asked last; undefined while there is no subscription. */
  heardSinceAsked(): boolean | undefined;
  /** Subscribes afresh, after a pause. */
  giveUpOnThis(error: unknown): void;
  stop(): void;
}

/** Everything but the server's own. A prefix would need a subscription of its own for each subscriber. */
const OURS = '^[^$]';
/** Times 32 events. */
const CHECKPOINT_INTERVAL = 32;

interface Ears {
  readonly onEvent: (event: ResolvedEvent) => void;
  readonly onSign: () => void;
  readonly onEnd: (error?: unknown) => void;
}

function subscribeBehind({ client }: Connection, heard: HeardEvents, ears: Ears): AllStreamSubscription {
  const filter = streamNameFilter({
    regex: OURS,
    checkpointInterval: CHECKPOINT_INTERVAL,
    checkpointReached: ears.onSign,
  });
  const subscription = client.subscribeToAll({ fromPosition: heard.place, filter });
  return subscription
    .on('data', ears.onEvent)
    .on('caughtUp', ears.onSign)
    .on('error', ears.onEnd)
    .on('end', ears.onEnd)
    .on('close', ears.onEnd);
}

/**
 * Keeps one subscription to the log going: the client only drops one that has ended. Only events move the place from which
 * it goes on. Checkpoints and `caughtUp` are signs of life and nothing else: they are said again, and early, and between
 * the last event and the next there is nothing but the server's own.
 */
export function keepListening(
  connection: Connection,
  heard: HeardEvents,
  onEvent: (event: ResolvedEvent) => void,
  { alarmAfterFailures, onAlarm }: AlarmOptions,
): Listening {
  let current: AllStreamSubscription | undefined;
  let pausing: NodeJS.Timeout | undefined;
  let failures = 0;
  let heardAnything = false;

  const leave = () => {
    const subscription = current;
    current = undefined;
    subscription?.unsubscribe().catch(() => undefined);
  };
  const again = (error: unknown) => {
    leave();
    failures += 1;
    if (failures % alarmAfterFailures === 0) onAlarm(failures, error);
    pausing = setTimeout(listen, pauseAfter(failures, connection.patience));
  };
  const listen = () => {
    const isCurrent = () => current === subscription;
    const onSign = () => {
      heardAnything = true;
      failures = 0;
    };
    const subscription = subscribeBehind(connection, heard, {
      onSign,
      onEvent: (event) => {
        if (!isCurrent()) return;
        onSign();
        onEvent(event);
      },
      onEnd: (error) => {
        if (isCurrent()) again(error);
      },
    });
    current = subscription;
  };
  listen();
  return {
    heardSinceAsked: () => {
      const answer = current === undefined ? undefined : heardAnything;
      heardAnything = false;
      return answer;
    },
    giveUpOnThis: (error) => {
      if (current !== undefined) again(error);
    },
    stop: () => {
      clearTimeout(pausing);
      leave();
    },
  };
}
