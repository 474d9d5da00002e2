import type { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvOf } from '@permanence/query/export/csv';
import { jsonOf } from '@permanence/query/export/json';
import type { Format, TakeAway } from '@permanence/query/export/take-away';
import { withCurrentTables } from './data-folder.ts';

/** Prints a file as the service gives it out, on standard output and nothing else there. */
export async function printFile(
  data: string,
  format: Format,
  fileOf: (db: DatabaseSync, now: number) => TakeAway,
): Promise<void> {
  const file = await withCurrentTables(data, (db) => fileOf(db, Date.now()));
  const parts = format === 'csv' ? csvOf(file) : jsonOf(file);
  await pipeline(Readable.from(parts), process.stdout, { end: false });
}
