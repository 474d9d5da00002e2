import type { DatabaseSync } from 'node:sqlite';
import { positionReached } from './at-least.ts';

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

function end(handles: readonly DatabaseSync[]): void {
  for (const db of handles) db.exec('commit');
}

/** Holds every handle at one position of the log. The file may move on between two of them: then once more. */
function beginTogether(handles: readonly DatabaseSync[]): void {
  for (;;) {
    for (const db of handles) db.exec('begin');
    const [first, ...others] = handles.length > 1 ? handles.map(positionReached) : [];
    if (others.every((position) => position === first)) return;
    end(handles);
  }
}

/**
 * Lets every statement of a request see the tables at one position of the log. Requests that overlap share a snapshot;
 * an execution never waits for anything but its own statements, so a snapshot lasts no longer than those under way.
 */
export function snapshots(...handles: readonly DatabaseSync[]): InSnapshot {
  let open: Snapshot | undefined;
  const join = async (newEnough: () => boolean): Promise<Snapshot> => {
    while (open !== undefined && (open.closing || !newEnough())) {
      open.closing = true;
      await open.ended.promise;
    }
    if (open === undefined) {
      beginTogether(handles);
      open = { under: 0, closing: false, ended: Promise.withResolvers() };
    }
    open.under += 1;
    return open;
  };
  const leave = (snapshot: Snapshot): void => {
    snapshot.under -= 1;
    if (snapshot.under > 0) return;
    open = undefined;
    end(handles);
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
