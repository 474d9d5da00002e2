import type { DatabaseSync } from 'node:sqlite';
import type { Shown } from '@permanence/read-models/sight';
import type { Pieces } from './pieces.ts';
import type { SideTables } from './side-tables.ts';

/** What an answer is worked out from. */
export interface LiveTables {
  readonly db: DatabaseSync;
  readonly side: SideTables;
}

/** A question whose answer is kept up with the tables for as long as anybody listens. */
export interface Topic<Answer> {
  /** The same for the same question: however many ask it, it is answered once. */
  readonly key: string;
  /** Whom the answer may be worked out from: nobody listens to it who may not know of all of them. */
  readonly shown: Shown;
  /** The answer at an instant, given what it was before. */
  readonly answer: (tables: LiveTables, now: number, before: Answer | undefined) => Pieces<Answer>;
}

/** An answer, how far into the log it has come, and when it was given. */
export interface State<Answer> {
  readonly position: number;
  readonly now: number;
  readonly answer: Answer;
}

/** A topic that somebody listens to. */
export interface Kept {
  readonly topic: Topic<unknown>;
  state: State<unknown> | undefined;
  /** Why there will be no more states; `error` is absent when it was simply ended. */
  over: { readonly error?: unknown } | undefined;
  listeners: number;
  readonly waiting: Set<() => void>;
}

export function keep(topic: Topic<unknown>): Kept {
  return { topic, state: undefined, over: undefined, listeners: 0, waiting: new Set() };
}

/** Wakes everybody who waits for the next state. */
export function tell({ waiting }: Kept): void {
  for (const wake of [...waiting]) wake();
}

export function nextTurn({ waiting }: Kept, gone: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      waiting.delete(end);
      gone.removeEventListener('abort', end);
      resolve();
    };
    waiting.add(end);
    gone.addEventListener('abort', end, { once: true });
  });
}
