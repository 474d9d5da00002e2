import type { DatabaseSync } from 'node:sqlite';
import type { Plugin } from 'graphql-yoga';

/** Runs work within a snapshot. */
export type InSnapshot = <Result>(work: () => Result | Promise<Result>) => Promise<Result>;

/**
 * Lets every statement of a request see the tables at one position of the log. Requests that overlap share a snapshot;
 * an execution never waits for anything but its own statements, so a snapshot lasts no longer than those under way.
 */
export function snapshots(db: DatabaseSync): InSnapshot {
  let under = 0;
  return async (work) => {
    if (under === 0) db.exec('begin');
    under += 1;
    try {
      return await work();
    } finally {
      under -= 1;
      if (under === 0) db.exec('commit');
    }
  };
}

/** Executes each query within a snapshot. */
export function executingIn(inSnapshot: InSnapshot): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args) => inSnapshot(() => executeFn(args)));
    },
  };
}
