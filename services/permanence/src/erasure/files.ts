import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OWNER_ONLY_FILE } from '@permanence/files/owner-only';
import { openSqlite } from '@permanence/files/sqlite-file';
import { answersFile, logFiles, looksFile } from '../data-folder.ts';
import { fileKept, MANIFEST, manifestSchema } from '../operations/manifest.ts';
import { InputRefused } from '../refusal.ts';

/** Files that hold records, by what they are. */
export interface RecordFiles {
  readonly logs: readonly string[];
  readonly tables: readonly string[];
  readonly answers: readonly string[];
  readonly keys: readonly string[];
  /** Who looked at which record. */
  readonly looks: readonly string[];
}

const NOTHING: RecordFiles = { logs: [], tables: [], answers: [], keys: [], looks: [] };

function there(...paths: readonly string[]): readonly string[] {
  return paths.filter((path) => existsSync(path));
}

/** Of every log and version of the tables that was ever used in the folder. */
function tablesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^read-models.*\.sqlite$/.test(name))
    .map((name) => join(folder, name));
}

export function filesOfData(folder: string): RecordFiles {
  return {
    ...NOTHING,
    logs: there(...logFiles(folder)),
    tables: tablesIn(folder),
    answers: there(answersFile(folder)),
    looks: there(looksFile(folder)),
  };
}

const KINDS: Readonly<Record<string, keyof RecordFiles>> = {
  events: 'logs',
  fact: 'tables',
  command_answer: 'answers',
  data_key: 'keys',
  look: 'looks',
};

function kindOf(path: string): keyof RecordFiles {
  const db = openSqlite(path, { readOnly: true });
  try {
    const tables = db.prepare("select name from sqlite_master where type = 'table'").all();
    const kind = tables.map(({ name }) => KINDS[String(name)]).find((found) => found !== undefined);
    if (kind !== undefined) return kind;
  } catch {
    // No database at all.
  } finally {
    db.close();
  }
  throw new InputRefused(`${path} is no backup of a log, of tables or of keys`);
}

/** A backup as `backup` writes it, a copy of a node's tables, or a copy of the keys. */
export function filesOfBackup(path: string): RecordFiles {
  if (!existsSync(path)) throw new InputRefused(`there is no backup ${path}`);
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.sqlite'))
        .map((name) => join(path, name))
    : [path];
  const found: Record<keyof RecordFiles, string[]> = {
    logs: [],
    tables: [],
    answers: [],
    keys: [],
    looks: [],
  };
  for (const file of files) found[kindOf(file)].push(file);
  return found;
}

/** A backup says of each file how it was: now each is another. */
export async function restateBackup(path: string): Promise<void> {
  const manifest = join(path, MANIFEST);
  if (!existsSync(manifest)) return;
  const said = manifestSchema.parse(JSON.parse(await readFile(manifest, 'utf8')));
  const files = await Promise.all(said.files.map(({ file }) => fileKept(join(path, file), file)));
  const text = `${JSON.stringify({ ...said, files }, undefined, 2)}\n`;
  writeFileSync(manifest, text, { mode: OWNER_ONLY_FILE });
}
