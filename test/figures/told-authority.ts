import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { civilDate } from '@permanence/calendar/civil-date';
import type { EventStore } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { type Imported, importReturn } from '@permanence/permanence/import-return';
import { catchUp } from '@permanence/projections/catch-up';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { synthesise } from '@permanence/synthetic/synthesise';

export const AUTHORITY = '999';
const DAY = 86_400_000;
const FIRST_TOLD = Date.parse('2026-01-01T09:00:00Z');
const silent = { update() {}, end() {} };

/** An invented authority as yearly returns in a folder of their own. */
export interface Returns {
  readonly folder: string;
  readonly years: readonly { readonly year: string; readonly folder: string }[];
  dispose(): void;
}

export function inventReturns(children: number, asAt: string, years: number, seed: number): Returns {
  const folder = mkdtempSync(join(tmpdir(), 'permanence-test-'));
  const { returns } = synthesise({
    children,
    asAt: civilDate(asAt),
    years,
    seed,
    out: join(folder, 'returns'),
  });
  return {
    folder,
    years: returns.map(({ year, folder: at }) => ({ year, folder: at })),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A log that was told one return a day, and read models that followed it live. */
export interface Told {
  readonly log: EventStore;
  readonly db: DatabaseSync;
  readonly imports: readonly Imported[];
  /** An instant after each import and before the next, epoch milliseconds. */
  readonly knownAfter: readonly number[];
  close(): Promise<void>;
}

/** Tells returns in the order given; the read models catch up in small pages after each. */
export async function tell(returns: Returns, order: readonly number[], name: string): Promise<Told> {
  const clock = { now: FIRST_TOLD };
  const log = openSqliteEventStore(join(returns.folder, `${name}-log.sqlite`), { now: () => clock.now });
  const db = openReadModels(join(returns.folder, `${name}-read-models.sqlite`));
  const imports: Imported[] = [];
  const knownAfter: number[] = [];
  await catchUp(log, db, readModels);
  for (const index of order) {
    const { year, folder } = returns.years[index] as Returns['years'][number];
    const request = { dir: folder, authority: AUTHORITY, year, strict: false, tempDir: returns.folder };
    imports.push(await importReturn(log, request, silent, () => {}));
    await catchUp(log, db, readModels, { pageSize: 137 });
    knownAfter.push(clock.now + DAY / 2);
    clock.now += DAY;
  }
  return {
    log,
    db,
    imports,
    knownAfter,
    close: async () => {
      db.close();
      await log.close();
    },
  };
}
