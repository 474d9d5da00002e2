import type { DatabaseSync } from 'node:sqlite';
import type { Plugin } from 'graphql-yoga';
import { furthestAskedFor, hasReached, type WhenAtLeast } from './at-least.ts';

/** Runs work within a snapshot: the open one when it is `newEnough`, else the next. */
export type InSnapshot = <Result>(
  work: () => Result | Promise<Result>,
  newEnough?: () => boolean,
) => Promise<Result>;

interface Snapshot {
  under: number;
  /** Somebody waits for a newer one: nobody may join, or it might never end. */
  closing: boolean;
  readonly ended: PromiseWithResolvers<void>;
}

/**
 * Lets every statement of a request see the tables at one position of the log. Requests that overlap share a snapshot;
 * an execution never waits for anything but its own statements, so a snapshot lasts no longer than those under way.
 */
export function snapshots(db: DatabaseSync): InSnapshot {
  let open: Snapshot | undefined;
  const join = async (newEnough: () => boolean): Promise<Snapshot> => {
    while (open !== undefined && (open.closing || !newEnough())) {
      open.closing = true;
      await open.ended.promise;
    }
    if (open === undefined) {
      db.exec('begin');
      open = { under: 0, closing: false, ended: Promise.withResolvers() };
    }
    open.under += 1;
    return open;
  };
  const leave = (snapshot: Snapshot): void => {
    snapshot.under -= 1;
    if (snapshot.under > 0) return;
    open = undefined;
    db.exec('commit');
    snapshot.ended.resolve();
  };
  return async (work, newEnough = () => true) => {
    const snapshot = await join(newEnough);
    try {
      return await work();
    } finally {
      leave(snapshot);
    }
  };
}

export interface Waiting {
  readonly db: DatabaseSync;
  readonly inSnapshot: InSnapshot;
  readonly whenAtLeast: WhenAtLeast;
  readonly waitAtMost: number;
}

/** Executes each query within a snapshot, which is not taken before the tables have come as far as the query asks. */
export function executingIn({ db, inSnapshot, whenAtLeast, waitAtMost }: Waiting): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args) => {
        const wanted = furthestAskedFor(args);
        const execute = () => executeFn(args);
        if (wanted === undefined) return inSnapshot(execute);
        const reached = hasReached(db, wanted) || (await whenAtLeast(wanted, waitAtMost));
        return inSnapshot(execute, () => !reached || hasReached(db, wanted));
      });
    },
  };
}
