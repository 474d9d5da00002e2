import { forgetIn } from '@permanence/access/looks/forget';
import { rewriteStream } from '@permanence/event-store-sqlite/rewrite';
import { openSqlite } from '@permanence/files/sqlite-file';
import { sweepFile } from '@permanence/files/sweep';
import { withoutTexts } from '@permanence/privacy/rewriting';
import { type Destroyed, destroyInCopy } from '@permanence/privacy/vault-keeper';
import { renameChild } from '@permanence/read-models/rename-child';
import type { Erasing } from './asked.ts';
import type { RecordFiles } from './files.ts';
import { nameInLooks, recordNamed } from './record-name.ts';

export interface ErasedInFiles {
  /** Events whose texts were blanked. */
  readonly blanked: number;
  /** Rows of tables that have the new reference. */
  readonly rows: number;
  readonly answers: number;
}

function eraseInLog(path: string, { stream, renamed, asked }: Erasing): number {
  const classes = new Set(asked.classes);
  const { rewritten } = rewriteStream(path, stream, (event) => withoutTexts(event, classes), renamed);
  sweepFile(path);
  return rewritten;
}

function eraseInTables(path: string, { stream, renamed }: Erasing): number {
  if (stream === renamed) return 0;
  const db = openSqlite(path);
  try {
    const { authority, reference: child } = recordNamed(stream);
    return renameChild(db, { authority, child }, recordNamed(renamed).reference);
  } finally {
    db.close();
    sweepFile(path);
  }
}

/** An answer does not say whose it is, so that those of the authority go: a repeated command is still known by its events. */
function eraseInAnswers(path: string, { asked }: Erasing): number {
  const db = openSqlite(path);
  try {
    const { changes } = db.prepare('delete from command_answer where authority = ?').run(asked.authority);
    return Number(changes);
  } finally {
    db.close();
    sweepFile(path);
  }
}

function eraseInLooks(path: string, { id, stream, renamed, asked, links }: Erasing, instant: number): void {
  if (stream === renamed) return;
  const { authority } = asked;
  const [child, pseudonym] = [stream, renamed].map((name) => nameInLooks(links, name)) as [string, string];
  forgetIn(path, { authority, child, pseudonym, by: asked.by, instant, correlationId: id });
}

function sum(paths: readonly string[], erase: (path: string) => number): number {
  return paths.reduce((total, path) => total + erase(path), 0);
}

/** Brings every file into line. Done again it finds nothing to do: a file that was left half done is finished. */
export function eraseInFiles(
  files: RecordFiles,
  erasing: Erasing,
  destroyed: readonly Destroyed[],
  now: number,
): ErasedInFiles {
  for (const path of files.keys) destroyInCopy(path, destroyed);
  for (const path of files.looks) eraseInLooks(path, erasing, now);
  const blanked = sum(files.logs, (path) => eraseInLog(path, erasing));
  // No table follows the record of an adopted child, and no answer about one is kept.
  if (recordNamed(erasing.stream).kind === 'adopted') return { blanked, rows: 0, answers: 0 };
  return {
    blanked,
    rows: sum(files.tables, (path) => eraseInTables(path, erasing)),
    answers: sum(files.answers, (path) => eraseInAnswers(path, erasing)),
  };
}
