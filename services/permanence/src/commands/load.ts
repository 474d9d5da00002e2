import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Bulk, type Row, takeBulk } from '@permanence/record/bulk';
import { type Line, readLines } from '@permanence/record/bulk-lines';
import { openIdempotencyStore } from '@permanence/record/idempotency-sqlite';
import { NOBODY_LOOKS } from '@permanence/record/look-kept';
import { ProblemThrown } from '@permanence/record/problem-thrown';
import { publicationsIn } from '@permanence/record/published';
import { answersFile, openLog } from '../data-folder.ts';
import { authorityOption, type CommonOptions } from '../options.ts';
import { printJson, printLine } from '../output.ts';
import { projectBeside } from '../project-beside.ts';
import { InputRefused, WrongUsage } from '../refusal.ts';
import { createWhatWouldFollow } from '../what-would-follow.ts';

export interface LoadOptions extends CommonOptions {
  readonly authority: string;
  readonly dryRun?: boolean;
}

/** Records decided side by side: their appends share a flush to disk. */
const SIDE_BY_SIDE = 64;
const SHOWN = 20;

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new WrongUsage(`cannot read ${file}`);
  }
}

/** Lines of children name one, lines of the authority name none: the first line says which they all are. */
function linesIn(file: string): readonly Line[] {
  const text = textOf(file);
  const first = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const ofWhom = /"child"\s*:/.test(first) ? 'child' : 'authority';
  try {
    return readLines(text, ofWhom);
  } catch (error) {
    if (!(error instanceof ProblemThrown)) throw error;
    const errors = (error.problem.errors ?? []) as readonly { line?: number; detail: string }[];
    const shown = errors.slice(0, SHOWN).map(({ line, detail }) => `  line ${line ?? '?'}: ${detail}`);
    throw new InputRefused([`${file} cannot be read as lines of facts`, ...shown].join('\n'));
  }
}

async function takeAll(bulk: Bulk, lines: readonly Line[]): Promise<readonly Row[]> {
  const records = [...Map.groupBy(lines, ({ child }) => child).values()];
  const rows: Row[] = [];
  for (let at = 0; at < records.length; at += SIDE_BY_SIDE) {
    const some = records.slice(at, at + SIDE_BY_SIDE);
    rows.push(...(await Promise.all(some.map((own) => takeBulk(bulk, own)))).flat());
  }
  return rows.sort((a, b) => a.line - b.line);
}

function refusedInWords({ line, child, problem }: Row): string {
  const { code, title, detail, errors } = (problem ?? {}) as Record<string, unknown>;
  const fields = ((errors ?? []) as { pointer?: string; detail: string }[])
    .map((each) => `${each.pointer ?? ''} ${each.detail}`.trim())
    .join('; ');
  const who = child === undefined ? '' : ` child ${child}`;
  return `  line ${line}${who}: ${[code ?? title, detail, fields].filter((part) => part !== undefined && part !== '').join(': ')}`;
}

function report(rows: readonly Row[], options: LoadOptions): void {
  const count = (status: Row['status']) => rows.filter((row) => row.status === status).length;
  const refused = rows.filter(({ status }) => status === 'refused');
  if (options.json === true) {
    const totals = { read: rows.length, recorded: count('recorded'), wouldRecord: count('would-record') };
    printJson({ ...totals, refused: refused.length, notRecorded: count('not-recorded'), rows: refused });
  } else {
    printLine(`${count('recorded') + count('would-record')} of ${rows.length} lines taken`);
    if (refused.length > 0)
      printLine(`${refused.length} refused, and with them the other lines of their record:`);
    for (const row of refused.slice(0, SHOWN)) printLine(refusedInWords(row));
  }
  if (refused.length > 0)
    throw new InputRefused(`${refused.length} lines were refused; of their records nothing was written`);
}

/**
 * Records the lines of a file, in the format of the bulk endpoints: all lines of one record or none. The same file again
 * records nothing.
 */
export async function load(file: string, options: LoadOptions): Promise<void> {
  const authority = authorityOption(options.authority);
  const lines = linesIn(file);
  const log = openLog(options.data);
  const idempotency = openIdempotencyStore(answersFile(options.data));
  const projecting = projectBeside(options.data);
  try {
    const recorder = {
      log,
      looks: NOBODY_LOOKS,
      whatWouldFollow: createWhatWouldFollow(Date.now),
      now: Date.now,
      publishedUntil: publicationsIn(log),
    };
    const caller = { authority, actor: 'load', correlationId: randomUUID(), by: 'program' } as const;
    const rows = await takeAll({ recorder, idempotency, caller, dryRun: options.dryRun === true }, lines);
    await projecting.finish();
    report(rows, options);
  } finally {
    idempotency.close();
    await log.close();
  }
}
