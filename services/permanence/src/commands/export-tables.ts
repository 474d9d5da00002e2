import { authorityIn, withCurrentTables } from '../data-folder.ts';
import { authorityOption, type CommonOptions, dateOption, instantOption } from '../options.ts';
import { printJson, printLine, printTable } from '../output.ts';
import { everythingKnown, writeTables } from '../write-tables.ts';

export interface ExportTablesOptions extends CommonOptions {
  readonly out: string;
  readonly authority?: string;
  readonly asAt?: string;
  readonly knownAt?: string;
}

/** Writes the read models as they were believed, for tools of others. */
export async function exportTables(options: ExportTablesOptions): Promise<void> {
  const named = options.authority === undefined ? undefined : authorityOption(options.authority);
  const asAt = options.asAt === undefined ? undefined : dateOption('--as-at', options.asAt);
  const knownAt = options.knownAt === undefined ? undefined : instantOption('--known-at', options.knownAt);
  const manifest = await withCurrentTables(options.data, (db) => {
    const authority = authorityIn(db, named);
    const asked = { authority, asAt, knownAt: knownAt ?? everythingKnown(db, Date.now()) };
    return writeTables(db, asked, options.out);
  });
  if (options.json === true) {
    printJson({ out: options.out, ...manifest });
    return;
  }
  printLine(`Written to ${options.out}: authority ${manifest.authority}, as known at ${manifest.knownAt}`);
  printTable(manifest.tables.map(({ file, rows, sha256 }) => [file, rows, sha256.slice(0, 12)]));
}
