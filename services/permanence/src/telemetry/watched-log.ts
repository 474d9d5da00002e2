import { TooLarge, WrongExpectedRevision } from '@permanence/event-store/errors';
import type { Appended, EventStore, NewEvent } from '@permanence/event-store/event-store';

/** An append, and nothing of what was appended. */
export interface AppendSeen {
  readonly outcome: 'appended' | 'repeated' | 'refused' | 'failed';
  readonly events: number;
  readonly milliseconds: number;
  readonly correlationId: string;
  /** Of its last event, when it is in the log. */
  readonly position: number | undefined;
}

function outcomeOf(appended: Appended | undefined, error: unknown): AppendSeen['outcome'] {
  if (appended !== undefined) return appended.repeated ? 'repeated' : 'appended';
  return error instanceof WrongExpectedRevision || error instanceof TooLarge ? 'refused' : 'failed';
}

/** A log whose appends are told of. */
export function watchedLog(log: EventStore, onAppend: (seen: AppendSeen) => void): EventStore {
  const tell = (events: readonly NewEvent[], started: number, appended?: Appended, error?: unknown): void =>
    onAppend({
      outcome: outcomeOf(appended, error),
      events: events.length,
      milliseconds: performance.now() - started,
      correlationId: events[0]?.metadata.correlationId ?? '',
      position: appended?.position,
    });
  return {
    ...log,
    append: async (stream, events, expectation) => {
      const started = performance.now();
      try {
        const appended = await log.append(stream, events, expectation);
        tell(events, started, appended);
        return appended;
      } catch (error) {
        tell(events, started, undefined, error);
        throw error;
      }
    },
  };
}
