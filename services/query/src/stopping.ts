import { AsyncLocalStorage } from 'node:async_hooks';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { NobodyWaits, type Problem, TookTooLong } from './problems.ts';

/** Throws when the operation that is under way is to stop. */
type Check = () => void;

const underWay = new AsyncLocalStorage<Check>();
const stoppable = new WeakSet<DatabaseSync>();
const RUNS = ['get', 'all', 'run', 'iterate'] as const;

function checkedBefore(statement: StatementSync): StatementSync {
  for (const name of RUNS) {
    const run = statement[name].bind(statement) as (...values: readonly unknown[]) => unknown;
    const value = (...values: readonly unknown[]) => {
      underWay.getStore()?.();
      return run(...values);
    };
    Object.defineProperty(statement, name, { value, configurable: true });
  }
  return statement;
}

/** From here on each statement asks first whether the operation that runs it is to go on. Within one, SQLite cannot be stopped. */
export function makeStoppable(db: DatabaseSync): DatabaseSync {
  if (stoppable.has(db)) return db;
  stoppable.add(db);
  const prepare = db.prepare.bind(db);
  db.prepare = (...args) => checkedBefore(prepare(...args));
  return db;
}

/** How long an operation may go on. */
export interface Patience {
  readonly since: number;
  readonly mostMilliseconds: number;
  readonly now: () => number;
  /** Aborted when whoever asked has gone away. */
  readonly signal: AbortSignal | undefined;
}

/** What work comes to, or, whatever it made of that, what stopped it: when its time is up, or nobody waits, none of its statements runs any more. */
export async function whileWanted<Result>(
  { since, mostMilliseconds, now, signal }: Patience,
  work: () => Promise<Result>,
): Promise<Result | Problem> {
  let stopped: Problem | undefined;
  const check: Check = () => {
    if (signal?.aborted === true) stopped ??= new NobodyWaits();
    else if (now() - since > mostMilliseconds) stopped ??= new TookTooLong(mostMilliseconds);
    if (stopped !== undefined) throw stopped;
  };
  const result = await underWay.run(check, work);
  return stopped ?? result;
}

/** Work that others wait for too goes on, whoever asked for it first. */
export function forOthersToo<Result>(work: () => Result): Result {
  return underWay.exit(work);
}

/** Turns for what is dear: between two of them others are served, and it is noticed that somebody went away. */
export function inTurns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}
