import type { Problem } from '@permanence/ssda903/row';
import { closeOf } from '@permanence/ssda903/values';
import type { Written } from '@permanence/ssda903/write/files';
import { NOT_KEPT } from '@permanence/ssda903/write/tables';
import { openLog, withCurrentTables } from '../data-folder.ts';
import { authorityOption, type CommonOptions, collectionYearOption, instantOption } from '../options.ts';
import { printJson, printLine, printTable } from '../output.ts';
import { parkedFor } from '../parked-in-words.ts';
import { aboutTheRecord, type WriteRequest, writeReturn } from '../write-return.ts';

export interface ExportReturnOptions extends CommonOptions {
  readonly authority: string;
  readonly year: string;
  readonly out: string;
  readonly knownAt?: string;
}

interface Asked extends WriteRequest {
  readonly data: string;
}

async function parkedChildren({ data, authority, knownAt }: Asked): Promise<Problem[]> {
  const parked = await withCurrentTables(data, (db) => parkedFor(db, { authority, knownAt }));
  return parked.flatMap(({ child }) => {
    const message =
      'The record is parked: figures do not know all of it, so look at it before the return is sent.';
    return child === undefined ? [] : [aboutTheRecord(child, 'parked', message)];
  });
}

async function written(asked: Asked): Promise<Written> {
  const parked = await parkedChildren(asked);
  const log = openLog(asked.data);
  try {
    const { problems, ...rest } = await writeReturn(log, asked);
    return { ...rest, problems: [...parked, ...problems] };
  } finally {
    await log.close();
  }
}

function print({ files, children, problems }: Written, { authority, year, out }: Asked): void {
  printLine(
    `Return ${year} of authority ${authority}, as at ${closeOf(year)}: ${children} children, in ${out}`,
  );
  printTable(files.map(({ file, rows, sha256 }) => [`  ${file}`, rows, sha256.slice(0, 12)]));
  for (const { severity, file, row, child, rule, message } of problems) {
    const where = file === '' ? '' : `${file} row ${row}  `;
    printLine(`  ${severity}  ${where}child ${child}  rule ${rule}: ${message}`);
  }
  printLine('What a return says and the record does not keep:');
  printTable(NOT_KEPT.map(({ table, column, what }) => [`  ${table}`, column, what]));
}

/** Writes the statutory return of a year from the record, as CSV files and as one XML. */
export async function exportReturn(options: ExportReturnOptions): Promise<void> {
  const asked: Asked = {
    data: options.data,
    out: options.out,
    authority: authorityOption(options.authority),
    year: collectionYearOption(options.year),
    knownAt: options.knownAt === undefined ? undefined : instantOption('--known-at', options.knownAt),
  };
  const done = await written(asked);
  if (options.json !== true) return print(done, asked);
  const { authority, year } = asked;
  const knownAt = asked.knownAt === undefined ? null : new Date(asked.knownAt).toISOString();
  printJson({ authority, year, asAt: closeOf(year), knownAt, ...done, notKept: NOT_KEPT });
}
