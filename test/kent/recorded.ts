import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { type Imported, importReturn } from '@permanence/permanence/import-return';
import { createWhatWouldFollow } from '@permanence/permanence/what-would-follow';
import { catchUp } from '@permanence/projections/catch-up';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { type Bulk, type Row, takeBulk } from '@permanence/record/bulk';
import { type OfWhom, readLines } from '@permanence/record/bulk-lines';
import { openIdempotencyStore } from '@permanence/record/idempotency-sqlite';
import { NOBODY_LOOKS } from '@permanence/record/look-kept';
import { publicationsIn } from '@permanence/record/published';
import { synthesiseLikeKent } from '@permanence/synthetic/kent/synthesise';

/** The county's own code: placements in its area name it. */
export const AUTHORITY = '886';

const SIDE_BY_SIDE = 64;
const silent = { update() {}, end() {} };

export interface Recorded {
  readonly db: DatabaseSync;
  readonly imports: readonly Imported[];
  /** What became of each line of facts. */
  readonly lines: readonly Row[];
  close(): Promise<void>;
}

async function takeFile(bulk: Bulk, file: string, ofWhom: OfWhom): Promise<Row[]> {
  const records = [
    ...Map.groupBy(readLines(readFileSync(file, 'utf8'), ofWhom), ({ child }) => child).values(),
  ];
  const rows: Row[] = [];
  for (let at = 0; at < records.length; at += SIDE_BY_SIDE) {
    const taken = records.slice(at, at + SIDE_BY_SIDE).map((own) => takeBulk(bulk, own));
    rows.push(...(await Promise.all(taken)).flat());
  }
  return rows;
}

/** Invents the authority and records it in an empty folder: its returns first, then the lines of facts. */
export async function recordLikeKent(): Promise<Recorded> {
  const folder = mkdtempSync(join(tmpdir(), 'permanence-kent-'));
  const { returns, facts, authority } = synthesiseLikeKent(join(folder, 'page'));
  const log = openSqliteEventStore(join(folder, 'log.sqlite'));
  const db = openReadModels(join(folder, 'read-models.sqlite'));
  const idempotency = openIdempotencyStore(join(folder, 'commands.sqlite'));
  const imports: Imported[] = [];
  for (const { folder: dir, year } of returns) {
    const request = { dir, authority: AUTHORITY, year, strict: false, tempDir: folder };
    imports.push(await importReturn(log, request, silent, () => {}));
  }
  const recorder = {
    ...{ log, looks: NOBODY_LOOKS, now: Date.now, publishedUntil: publicationsIn(log) },
    whatWouldFollow: createWhatWouldFollow(Date.now),
  };
  const caller = { authority: AUTHORITY, actor: 'load', correlationId: 'kent', by: 'program' } as const;
  const bulk: Bulk = { recorder, idempotency, caller, dryRun: false };
  const lines = [
    ...(await takeFile(bulk, authority.file, 'authority')),
    ...(await takeFile(bulk, facts.file, 'child')),
  ];
  await catchUp(log, db, readModels);
  return {
    ...{ db, imports, lines },
    close: async () => {
      idempotency.close();
      db.close();
      await log.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
