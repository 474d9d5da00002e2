import type { DatabaseSync } from 'node:sqlite';
import { type GlobalPosition, START } from '@permanence/event-store/event-store';
import type { Projection } from './projection.ts';
import { createAccounts } from './statement.ts';

export interface Checkpoint {
  readonly position: GlobalPosition;
  readonly version: number;
}

/** For tables that are looked at before anything was projected into them. */
export function createCheckpoints(db: DatabaseSync): void {
  createAccounts(db);
}

/** How far a projection has come; undefined when its tables have never been filled. */
export function readCheckpoint(db: DatabaseSync, projection: Projection): Checkpoint | undefined {
  const row = db
    .prepare('select version, position from checkpoint where projection = ?')
    .get(projection.name);
  if (row === undefined) return undefined;
  return { version: Number(row.version), position: Number(row.position) as GlobalPosition };
}

/** Always called in the transaction that writes the rows. */
export function writeCheckpoint(db: DatabaseSync, projection: Projection, position: GlobalPosition): void {
  db.prepare(
    `insert into checkpoint (projection, version, position) values (?, ?, ?)
     on conflict (projection) do update set version = excluded.version, position = excluded.position`,
  ).run(projection.name, projection.version, position);
}

/** Where reading goes on. */
export function resumeFrom(db: DatabaseSync, projection: Projection): GlobalPosition {
  return readCheckpoint(db, projection)?.position ?? START;
}
