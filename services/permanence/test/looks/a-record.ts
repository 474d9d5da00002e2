import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Look } from '@permanence/access/looks';
import { openLooks } from '@permanence/access/looks/looks-file';
import { childStream } from '@permanence/care/child/stream';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';

export function dataFolder() {
  const path = mkdtempSync(join(tmpdir(), 'permanence-looked-'));
  return { path, looks: join(path, 'looks.sqlite'), remove: () => rmSync(path, { recursive: true }) };
}

export interface Said {
  /** When it was recorded, an instant. */
  readonly at: string;
  readonly type: string;
  readonly version?: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The log of a folder, with what was said of one child. */
export async function record(folder: string, child: string, said: readonly Said[]): Promise<void> {
  for (const { at, type, version = 1, data } of said) {
    const store = openSqliteEventStore(join(folder, 'log.sqlite'), { now: () => Date.parse(at) });
    const caused = { commandId: randomUUID(), correlationId: 'c', causationId: 'c' };
    const metadata = { actor: 'import', authority: '886', source: 'import:ssda903', ...caused };
    const event = { id: randomUUID(), type, version, data, metadata };
    await store.append(childStream('886', child), [event], { kind: 'any' });
    await store.close();
  }
}

export const BORN: Said = { at: '2018-01-01T00:00:00Z', type: 'ChildBorn', data: { on: '2010-05-04' } };

export function allocated(worker: string, on: string, at: string): Said {
  return { at, type: 'SocialWorkerAllocated', version: 2, data: { on, worker, team: 'North' } };
}

export function look(changes: Partial<Look> = {}): Look {
  return {
    at: '2018-06-04T09:00:00.000Z',
    person: 'worker-1',
    role: 'social-worker',
    teams: [],
    authority: '886',
    child: 'C0001',
    fields: ['placements'],
    purpose: 'case-work',
    correlationId: 'request-1',
    sight: 'whole',
    ...changes,
  };
}

export async function keepLooks(path: string, ...looks: readonly Look[]): Promise<void> {
  const file = openLooks(path);
  for (const each of looks) await file.keep([each]);
  file.close();
}
