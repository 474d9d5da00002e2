import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import type { DatabaseSync } from 'node:sqlite';
import { authorityStream } from '@permanence/care/authority/stream';
import { childStream } from '@permanence/care/child/stream';
import type { EventStore } from '@permanence/event-store/event-store';
import { asOneFile, copySqliteFile } from '@permanence/files/copy-sqlite';
import { openSqlite } from '@permanence/files/sqlite-file';
import { readCheckpoint } from '@permanence/projections/checkpoint';
import { readModels } from '@permanence/read-models/projection';
import { InputRefused } from './refusal.ts';
import { removeTables } from './tables-versions.ts';
import { isFilled } from './when-filled.ts';

export interface CopiedNode {
  readonly version: number;
  readonly position: number;
  readonly onlyAuthority: string | null;
}

async function copyFile<Result>(
  from: string,
  to: string,
  change: (copy: DatabaseSync) => Result,
): Promise<Result> {
  const part = `${to}.part`;
  removeTables(part);
  await copySqliteFile(from, part);
  const copy = openSqlite(part);
  let result: Result;
  try {
    asOneFile(copy);
    result = change(copy);
  } finally {
    copy.close();
  }
  await rename(part, to);
  return result;
}

function copiedNode(db: DatabaseSync, onlyAuthority: string | null): CopiedNode {
  const checkpoint = readCheckpoint(db, readModels);
  if (checkpoint === undefined) throw new InputRefused('the tables have never been filled');
  return { ...checkpoint, onlyAuthority };
}

/** Copies a node's tables while they are in use. Nobody holds the lease of the copy. */
export async function backUpNode(path: string, to: string, only: string | undefined): Promise<CopiedNode> {
  if (!isFilled(path)) throw new InputRefused('there is nothing to back up: the tables have not been filled');
  if (existsSync(to)) throw new InputRefused(`${to} is there already`);
  return copyFile(path, to, (copy) => {
    copy.exec('delete from lease');
    copy.exec('create table if not exists copied_from (only_authority text)');
    copy.exec('delete from copied_from');
    copy.prepare('insert into copied_from values (?)').run(only ?? null);
    return copiedNode(copy, only ?? null);
  });
}

function lookInto(from: string): CopiedNode {
  const db = openSqlite(from, { readOnly: true });
  try {
    const known = db.prepare("select 1 from sqlite_master where name = 'copied_from'").get();
    if (known === undefined) throw new InputRefused(`${from} is no backup of a node`);
    const only = db.prepare('select only_authority from copied_from').get()?.only_authority;
    return copiedNode(db, typeof only === 'string' ? only : null);
  } finally {
    db.close();
  }
}

/** The newest event the tables hold must be in the log, or they are of another one. */
async function checkLog(from: string, log: EventStore): Promise<void> {
  const db = openSqlite(from, { readOnly: true });
  try {
    const last = db.prepare('select authority, child, event_id from fact order by rowid desc limit 1').get();
    if (last === undefined) return;
    const [authority, child] = [String(last.authority), String(last.child)];
    const stream = child === '' ? authorityStream(authority) : childStream(authority, child);
    const events = await log.readStream(stream);
    if (!events.some(({ id }) => id === last.event_id))
      throw new InputRefused(`${from} is a backup of tables of another log`);
  } finally {
    db.close();
  }
}

/** Puts a backup in the place of a node's tables; from there the node catches up. */
export async function restoreNode(
  from: string,
  path: string,
  only: string | undefined,
  log: EventStore,
): Promise<CopiedNode> {
  if (!existsSync(from)) throw new InputRefused(`there is no ${from}`);
  if (isFilled(path)) throw new InputRefused('this node has tables already: a backup is for a new one');
  const copied = lookInto(from);
  if (copied.version !== readModels.version)
    throw new InputRefused(
      `the backup is of version ${copied.version}, this program of ${readModels.version}`,
    );
  if (copied.onlyAuthority !== (only ?? null))
    throw new InputRefused('the backup is of a node that serves other authorities');
  await checkLog(from, log);
  removeTables(path);
  await copyFile(from, path, (copy) => copy.exec('drop table copied_from'));
  return copied;
}
