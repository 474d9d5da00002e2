import type { DatabaseSync } from 'node:sqlite';
import type { EventStore, GlobalPosition } from '@permanence/event-store/event-store';
import { type Lag, lagOf } from '@permanence/projections/lag';
import { parkedStreams } from '@permanence/projections/parked';
import { readModels } from '@permanence/read-models/projection';

/** How the log is. */
export interface LogLook {
  readonly head: GlobalPosition;
}

/** How the log is, and the tables that are filled from it. */
export interface Look extends LogLook {
  readonly lag: Lag;
  readonly parked: number;
  /** Another when the tables were made anew. */
  readonly tables: number;
}

/** Undefined: the log cannot be read. */
export type TakeLook = () => Promise<Look | undefined>;

const PATIENCE_MILLISECONDS = 2_000;
const MOST_COUNTED = 10_000;

/** A log at the other end of a network may not answer at all. */
function withinPatience<Found>(asked: Promise<Found>, milliseconds: number): Promise<Found | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    const end = (found?: Found): void => {
      clearTimeout(timer);
      resolve(found);
    };
    asked.then(end, () => end());
  });
}

export function lookAtLog(
  log: EventStore,
  patience = PATIENCE_MILLISECONDS,
): () => Promise<LogLook | undefined> {
  return async () => {
    const head = await withinPatience(log.head(), patience);
    return head === undefined ? undefined : { head };
  };
}

export function lookAt(
  log: EventStore,
  tables: DatabaseSync,
  now: () => number = Date.now,
  patience = PATIENCE_MILLISECONDS,
): TakeLook {
  return async () => {
    const lag = await withinPatience(lagOf(log, tables, readModels, now, MOST_COUNTED), patience);
    if (lag === undefined) return undefined;
    const version = tables.prepare('pragma schema_version').get()?.schema_version;
    return { head: lag.head, lag, parked: parkedStreams(tables, readModels).length, tables: Number(version) };
  };
}
