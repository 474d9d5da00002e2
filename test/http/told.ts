import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { EventStore } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { importReturn } from '@permanence/permanence/import-return';
import { createWhatWouldFollow } from '@permanence/permanence/what-would-follow';
import { catchUp } from '@permanence/projections/catch-up';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { createRecordApp } from '@permanence/record/app';
import { openIdempotencyStore } from '@permanence/record/idempotency-sqlite';
import { NOBODY_LOOKS } from '@permanence/record/look-kept';
import { personsOf } from '../../services/record/test/persons.ts';

export const AUTHORITY = '999';
export const NOW = Date.parse('2025-04-10T12:00:00Z');

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly etag: string;
  readonly events: readonly { readonly id: string }[];
  readonly wouldFollow?: unknown;
}

interface Said {
  readonly dryRun?: true;
  readonly etag?: string;
  /** Who says so, where it is not whoever says the rest. */
  readonly person?: string;
}

export interface Service {
  readonly log: EventStore;
  say(child: string, intent: string, body: object, said?: Said): Promise<Answer>;
  sayOfAuthority(intent: string, body: object, said?: Said): Promise<Answer>;
  close(): Promise<void>;
}

let keys = 0;

/** The commands over HTTP, with what would follow as the real process works it out. */
export async function startService(): Promise<Service> {
  const log = openSqliteEventStore(':memory:', { now: () => NOW });
  const idempotency = openIdempotencyStore(':memory:');
  const now = () => NOW;
  const whatWouldFollow = createWhatWouldFollow(now);
  const record = createRecordApp({
    log,
    idempotency,
    whatWouldFollow,
    now,
    looks: NOBODY_LOOKS,
    personOf: personsOf(AUTHORITY),
  });
  const server = createServer(record).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const post = async (path: string, body: object, { dryRun, etag, person }: Said = {}): Promise<Answer> => {
    keys += 1;
    const response = await fetch(`${url}/${path}?dryRun=${dryRun ?? false}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `key-${keys}`,
        ...(etag === undefined ? {} : { 'if-match': etag }),
        ...(person === undefined ? {} : { 'x-person': person }),
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return { ...JSON.parse(text), text, status: response.status, etag: response.headers.get('etag') ?? '' };
  };
  return {
    log,
    say: (child, intent, body, said) => post(`children/${child}/${intent}`, body, said),
    sayOfAuthority: (intent, body, said) => post(`authority/${intent}`, body, said),
    close: async () => {
      server.closeAllConnections();
      server.close();
      idempotency.close();
      await log.close();
    },
  };
}

/** The read models of everything in a log. */
export async function projected(log: EventStore): Promise<DatabaseSync> {
  const db = openReadModels(':memory:');
  await catchUp(log, db, readModels);
  return db;
}

/** A log that was told one return: files by name, rows of comma-separated values. */
export async function imported(
  files: Readonly<Record<string, readonly string[]>>,
  year: string,
): Promise<EventStore> {
  const dir = mkdtempSync(join(tmpdir(), 'permanence-return-'));
  try {
    for (const [name, rows] of Object.entries(files))
      writeFileSync(join(dir, `${name}.csv`), rows.join('\n'));
    const log = openSqliteEventStore(':memory:', { now: () => NOW });
    const request = { dir, authority: AUTHORITY, year, strict: true, tempDir: dir };
    await importReturn(log, request, { update() {}, end() {} }, () => {});
    return log;
  } finally {
    rmSync(dir, { recursive: true });
  }
}
