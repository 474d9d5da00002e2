import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { UPCASTS } from '@permanence/care/child/upcasts';
import type { EventStore } from '@permanence/event-store/event-store';
import { withUpcasting } from '@permanence/event-store/upcasting';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { catchUp } from '@permanence/projections/catch-up';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { WrongUsage } from './refusal.ts';

/** Readable by its owner alone: it holds records of children. */
const OWNER_ONLY = 0o700;

function fileIn(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
  return join(folder, name);
}

export function openLog(folder: string): EventStore {
  return withUpcasting(openSqliteEventStore(fileIn(folder, 'log.sqlite')), UPCASTS);
}

export function tablesFile(folder: string): string {
  return fileIn(folder, 'read-models.sqlite');
}

export function openTables(folder: string): DatabaseSync {
  return openReadModels(tablesFile(folder));
}

/** The read models, caught up with the log. All that the work reads is of one moment, whatever another process projects meanwhile. */
export async function withCurrentTables<Result>(
  folder: string,
  work: (db: DatabaseSync) => Result,
): Promise<Result> {
  const log = openLog(folder);
  const db = openTables(folder);
  try {
    await catchUp(log, db, readModels);
    db.exec('begin');
    return work(db);
  } finally {
    db.close();
    await log.close();
  }
}

export function authoritiesIn(db: DatabaseSync): readonly string[] {
  return db
    .prepare('select distinct authority from child order by authority')
    .all()
    .map((row) => String(row.authority));
}

/** The authority asked for; the only one there is when none was named. */
export function authorityIn(db: DatabaseSync, named: string | undefined): string {
  const known = authoritiesIn(db);
  if (named !== undefined) {
    if (known.includes(named)) return named;
    const there = known.length === 0 ? 'nothing has been imported yet' : `there is ${known.join(', ')}`;
    throw new WrongUsage(`no records of authority ${named}: ${there}`);
  }
  const [only, ...others] = known;
  if (only === undefined) {
    throw new WrongUsage('the record is empty: import a return first (permanence import ssda903 …)');
  }
  if (others.length > 0) throw new WrongUsage(`name one with --authority: there is ${known.join(', ')}`);
  return only;
}
