import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Look } from '@permanence/access/looks';
import { openLooksToRead } from '@permanence/access/looks/read';
import { type Anchor, type Verified, verifyLooks } from '@permanence/access/looks/verify';

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

/** A folder for one test, and the file in it. */
export function folderOfLooks() {
  const folder = mkdtempSync(join(tmpdir(), 'permanence-looks-'));
  return { path: join(folder, 'looks.sqlite'), remove: () => rmSync(folder, { recursive: true }) };
}

export function verified(path: string, anchors: readonly Anchor[] = []): Verified {
  const database = openLooksToRead(path);
  try {
    return verifyLooks(database, anchors);
  } finally {
    database.close();
  }
}
