import type { DatabaseSync } from 'node:sqlite';
import { type ParkedRecord, parkedRecords } from '@permanence/read-models/parked';
import { positionReached } from './at-least.ts';
import { createFigures, type Figures } from './figures.ts';
import type { Subscription } from './live/subscription.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { once } from './once.ts';
import type { Scorecards } from './scorecards.ts';
import { statement } from './statements.ts';

/** What one request works with. Whatever it computes, it computes once. */
export interface Context {
  readonly db: DatabaseSync;
  /** When the request came, epoch milliseconds: today, and the instant of knowledge when none is asked for. */
  readonly now: number;
  /** Authorities that may be asked about. */
  readonly authorities: () => readonly string[];
  /** How far into the log the tables have come; null when they have never been filled. */
  readonly position: () => number | null;
  /** Records that the tables hold only in part. */
  readonly parked: () => readonly ParkedRecord[];
  readonly loaders: Loaders;
  readonly figures: Figures;
  readonly scorecards: Scorecards;
  /** Of a subscription: who listens, and what to. */
  readonly subscription?: Subscription;
}

export interface ContextOptions {
  /** Only these authorities are answered for. Absent: all that the tables hold. */
  readonly authorities?: readonly string[] | undefined;
  readonly now: number;
  /** Shared by all requests. */
  readonly scorecards: Scorecards;
}

function authoritiesHeld(db: DatabaseSync): readonly string[] {
  return statement(db, 'authorities')
    .all()
    .map(({ authority }) => String(authority));
}

export function createContext(db: DatabaseSync, options: ContextOptions): Context {
  return {
    db,
    now: options.now,
    authorities: once(() => options.authorities ?? authoritiesHeld(db)),
    position: once(() => positionReached(db)),
    parked: once(() => parkedRecords(db)),
    loaders: createLoaders(db),
    figures: createFigures(db),
    scorecards: options.scorecards,
  };
}
