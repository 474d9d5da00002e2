import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { copySqliteFile } from '@permanence/files/copy-sqlite';
import { OWNER_ONLY_FILE, OWNER_ONLY_FOLDER } from '@permanence/files/owner-only';
import { openSqlite } from '@permanence/files/sqlite-file';
import { InputRefused } from '../refusal.ts';
import { type FileKept, fileKept, MANIFEST, type Manifest } from './manifest.ts';

export interface ToBackUp {
  readonly log: string;
  readonly answers: string;
  readonly looks: string;
  /** Undefined: they are left out, and filled from the log again. */
  readonly tables: string | undefined;
  readonly out: string;
  readonly now: () => number;
}

async function copyOf(from: string, out: string, file: FileKept['file']): Promise<FileKept> {
  const to = join(out, file);
  await copySqliteFile(from, to);
  checkSound(to);
  return fileKept(to, file);
}

function checkSound(path: string): void {
  const copy = openSqlite(path);
  try {
    const found = copy.prepare('pragma quick_check(1)').get()?.quick_check;
    if (found !== 'ok') throw new Error('the copy of a database is damaged');
  } finally {
    copy.close();
  }
}

async function headOf(log: string): Promise<number> {
  const copy = openSqliteEventStore(log);
  try {
    return await copy.head();
  } finally {
    await copy.close();
  }
}

async function emptyFolder(out: string): Promise<void> {
  await mkdir(out, { recursive: true, mode: OWNER_ONLY_FOLDER });
  if ((await readdir(out)).length > 0) throw new InputRefused('--out is a folder with something in it');
}

/**
 * Copies what is precious while the service goes on. The log after answers and tables: then it holds the events of
 * every answer that was copied, and everything that the copied tables have come to. The looks after the log: then they hold
 * every entry that an anchor in it vouches for.
 */
export async function backUp({ log, answers, looks, tables, out, now }: ToBackUp): Promise<Manifest> {
  if (!existsSync(log)) throw new InputRefused('there is no log to back up in this folder');
  await emptyFolder(out);
  const takenAt = new Date(now()).toISOString();
  const files: FileKept[] = [];
  if (existsSync(answers)) files.push(await copyOf(answers, out, 'commands.sqlite'));
  if (tables !== undefined && existsSync(tables)) {
    files.push(await copyOf(tables, out, 'read-models.sqlite'));
  }
  files.push(await copyOf(log, out, 'log.sqlite'));
  if (existsSync(looks)) files.push(await copyOf(looks, out, 'looks.sqlite'));
  const position = await headOf(join(out, 'log.sqlite'));
  const manifest: Manifest = { version: 1, takenAt, position, files };
  await writeFile(join(out, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, {
    mode: OWNER_ONLY_FILE,
  });
  return manifest;
}
