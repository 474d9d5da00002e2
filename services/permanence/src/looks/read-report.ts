import { existsSync, readFileSync } from 'node:fs';
import { openLooksToRead } from '@permanence/access/looks/read';
import { UPCASTS } from '@permanence/care/child/upcasts';
import { withUpcasting } from '@permanence/event-store/upcasting';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { STILL_BELIEVED } from '@permanence/read-models/tables';
import { looksFile, openStoredLog } from '../data-folder.ts';
import { looksReport, type ReportAsked, type ReportDocument } from './reports.ts';
import { tiesFromLog } from './ties-from-log.ts';

const WORKERS = readFileSync(new URL('./sql/workers.sql', import.meta.url), 'utf8');

export interface ReportFrom {
  readonly folder: string;
  /** The read models; without them, nobody is known who never looked. */
  readonly tables: string;
}

function workersIn(tables: string, { authority, to }: ReportAsked): readonly string[] {
  if (!existsSync(tables)) return [];
  const db = openReadModels(tables, { readOnly: true });
  try {
    const day = new Date(to).toISOString().slice(0, 10);
    const rows = db.prepare(WORKERS).all(authority, day, STILL_BELIEVED);
    return rows.map(({ worker }) => String(worker));
  } finally {
    db.close();
  }
}

/** Works a report out, on handles of its own. */
export async function readReport(
  { folder, tables }: ReportFrom,
  asked: ReportAsked,
): Promise<ReportDocument> {
  const looks = openLooksToRead(looksFile(folder));
  const log = withUpcasting(openStoredLog(folder), UPCASTS);
  try {
    const ties = tiesFromLog(log, asked.authority);
    return await looksReport({ looks, ties, accounts: () => workersIn(tables, asked) }, asked);
  } finally {
    looks.close();
    await log.close();
  }
}
