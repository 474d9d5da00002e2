import { DatabaseSync } from 'node:sqlite';
import { forgetIn } from '@permanence/access/looks/forget';
import { parseChildStream } from '@permanence/care/child/stream';
import { rewriteStream } from '@permanence/event-store-sqlite/rewrite';
import { sweepFile } from '@permanence/event-store-sqlite/sweep';
import { withoutTexts } from '@permanence/privacy/rewriting';
import { type Destroyed, destroyInCopy } from '@permanence/privacy/vault-keeper';
import { renameChild } from '@permanence/read-models/rename-child';
import type { Erasing } from './asked.ts';
import type { RecordFiles } from './files.ts';

export interface ErasedInFiles {
  /** Events whose texts were blanked. */
  readonly blanked: number;
  /** Rows of tables that have the new reference. */
  readonly rows: number;
  readonly answers: number;
}

function owned(stream: string): { authority: string; child: string } {
  const found = parseChildStream(stream);
  if (found === undefined) throw new Error('a record to erase is not the record of a child');
  return found;
}

function eraseInLog(path: string, { stream, renamed, asked }: Erasing): number {
  const classes = new Set(asked.classes);
  const { rewritten } = rewriteStream(path, stream, (event) => withoutTexts(event, classes), renamed);
  sweepFile(path);
  return rewritten;
}

function eraseInTables(path: string, { stream, renamed }: Erasing): number {
  if (stream === renamed) return 0;
  const db = new DatabaseSync(path, { timeout: 30_000 });
  try {
    return renameChild(db, owned(stream), owned(renamed).child);
  } finally {
    db.close();
    sweepFile(path);
  }
}

/** An answer does not say whose it is, so that those of the authority go: a repeated command is still known by its events. */
function eraseInAnswers(path: string, { asked }: Erasing): number {
  const db = new DatabaseSync(path, { timeout: 30_000 });
  try {
    const { changes } = db.prepare('delete from command_answer where authority = ?').run(asked.authority);
    return Number(changes);
  } finally {
    db.close();
    sweepFile(path);
  }
}

function eraseInLooks(path: string, { id, stream, renamed, asked }: Erasing, instant: number): void {
  if (stream === renamed) return;
  const { authority, child } = owned(stream);
  const { child: pseudonym } = owned(renamed);
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
  return {
    blanked: sum(files.logs, (path) => eraseInLog(path, erasing)),
    rows: sum(files.tables, (path) => eraseInTables(path, erasing)),
    answers: sum(files.answers, (path) => eraseInAnswers(path, erasing)),
  };
}
