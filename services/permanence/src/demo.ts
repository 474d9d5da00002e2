import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { type EventStore, START } from '@permanence/event-store/event-store';
import { synthesise } from '@permanence/synthetic/synthesise';
import { importReturn } from './import-return.ts';
import { progressOf } from './progress.ts';

/** What an empty log is filled with: an invented authority under a code that no real one has. */
export const DEMO = { authority: '999', children: 400, years: 3, seed: 1 } as const;

/** Records an invented authority, told year by year up to the day, when nothing is recorded yet. */
export async function fillWhenEmpty(
  log: EventStore,
  asAt: CivilDate,
  say: (text: string) => void,
): Promise<void> {
  if ((await log.head()) !== START) return;
  say(
    `The record is empty: inventing an authority (code ${DEMO.authority}, ${DEMO.children} children in care) …`,
  );
  const folder = await mkdtemp(join(tmpdir(), 'permanence-demo-'));
  try {
    const { returns } = synthesise({ ...DEMO, asAt, out: folder });
    for (const { folder: dir, year } of returns) {
      const request = { dir, authority: DEMO.authority, year, strict: false, tempDir: folder };
      const { events } = await importReturn(log, request, progressOf(`Importing ${year}`, say), () => {});
      say(`  return ${year}: ${events.appended} events`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
