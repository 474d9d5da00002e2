import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore, NewEvent } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import type { KeyVault } from '@permanence/privacy/key-vault';
import { masterKeyFiles } from '@permanence/privacy/master-key-files';
import { withSealing } from '@permanence/privacy/sealing';
import { openKeyVault } from '@permanence/privacy/sqlite-key-vault';

export const STREAM = 'child-886-C1';

const metadata = {
  actor: 'a',
  authority: '886',
  source: 'test',
  commandId: '',
  correlationId: '',
  causationId: '',
};

export function event(type: string, data: NewEvent['data'], id: string = randomUUID()): NewEvent {
  return { id, type, version: 1, data, metadata };
}

export const named = (surname: string) =>
  event('ChildNamed', { on: '2024-03-01', forename: 'Zebedee', surname });
export const placed = (postcode: string) =>
  event('PlacementStarted', { on: '2024-03-01', placementType: 'U6', postcode });

export interface Place {
  readonly folder: string;
  readonly keys: string;
  readonly stored: EventStore;
  readonly log: EventStore;
  readonly vault: KeyVault;
  /** Another process on the same files. */
  openVault(): Promise<KeyVault>;
  /** Every byte of every file. */
  bytes(): string;
  dispose(): Promise<void>;
}

/** A log and a vault in files of their own. */
export async function place(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'permanence-privacy-'));
  const keys = join(folder, 'keys', 'keys.sqlite');
  const openVault = () => openKeyVault(keys, masterKeyFiles(join(folder, 'keys')));
  const vault = await openVault();
  const stored = openSqliteEventStore(join(folder, 'log.sqlite'));
  return {
    folder,
    keys,
    stored,
    vault,
    openVault,
    log: withSealing(stored, vault),
    bytes: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
        .join(''),
    dispose: async () => {
      await stored.close();
      vault.close();
      rmSync(folder, { recursive: true });
    },
  };
}
