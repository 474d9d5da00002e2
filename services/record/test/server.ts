import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EventStore } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { createRecordApp, type RecordAppOptions } from '../src/app.ts';
import { openIdempotencyStore } from '../src/idempotency-sqlite.ts';
import { NOBODY_LOOKS } from '../src/look-kept.ts';
import { personsOf } from './persons.ts';

export const AUTHORITY = '999';
/** The day on which everything in these tests is said. */
export const NOW = Date.parse('2025-06-01T12:00:00Z');

export interface Said {
  readonly id: string;
  readonly type: string;
  readonly on: string | null;
}

/** The fields of every answer and every problem. */
export interface Body {
  readonly events: readonly Said[];
  readonly warnings: readonly { readonly code: string; readonly fact?: string }[];
  readonly revision: number;
  readonly position: number;
  readonly recordedAt: string | null;
  readonly dryRun?: boolean;
  readonly wouldFollow?: unknown;
  readonly type: string;
  readonly code: string;
  readonly detail: string;
  readonly correlationId: string;
  readonly collidesWith?: string;
  readonly etag?: string;
  readonly since?: readonly Said[];
  readonly errors?: readonly { pointer?: string; header?: string; line?: number; detail: string }[];
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

export interface Running {
  readonly url: string;
  readonly log: EventStore;
  /** Sends a command with a key of its own, unless the headers name one. */
  command(child: string, intent: string, body: unknown, headers?: Record<string, string>): Promise<Reply>;
  dryRun(child: string, intent: string, body: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** A command on the authority's own record. */
  ofAuthority(intent: string, body: unknown, headers?: Record<string, string>): Promise<Reply>;
  request(path: string, init?: RequestInit): Promise<Reply>;
  close(): Promise<void>;
}

function parsed(text: string, type: string | null): Body {
  // A test that reads a field that is not there fails on it.
  return /json/.test(type ?? '') && !/ndjson/.test(type ?? '') ? JSON.parse(text) : ({} as Body);
}

async function replied(response: Response): Promise<Reply> {
  const { status, headers } = response;
  const text = await response.text();
  return { status, headers, text, body: parsed(text, headers.get('content-type')) };
}

let keys = 0;

/** The service on a port of its own, over an empty log in memory unless told otherwise. */
export async function running(options: Partial<RecordAppOptions> = {}): Promise<Running> {
  const log = options.log ?? openSqliteEventStore(':memory:', { now: () => NOW });
  const idempotency = options.idempotency ?? openIdempotencyStore(':memory:');
  const people = { personOf: personsOf(AUTHORITY), looks: NOBODY_LOOKS };
  const defaults = { ...people, now: () => NOW, whatWouldFollow: async () => 'what would follow' };
  const app = createRecordApp({ ...defaults, ...options, log, idempotency });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const request = async (path: string, init?: RequestInit) => replied(await fetch(`${url}${path}`, init));
  const post = (path: string, body: unknown, headers: Record<string, string>) => {
    keys += 1;
    const all = { 'content-type': 'application/json', 'idempotency-key': `key-${keys}`, ...headers };
    return request(path, { method: 'POST', headers: all, body: JSON.stringify(body) });
  };
  const path = (child: string, intent: string) => `/v1/children/${encodeURIComponent(child)}/${intent}`;
  return {
    url,
    log,
    request,
    command: (child, intent, body, headers = {}) => post(path(child, intent), body, headers),
    dryRun: (child, intent, body, headers = {}) => post(`${path(child, intent)}?dryRun=true`, body, headers),
    ofAuthority: (intent, body, headers = {}) => post(`/v1/authority/${intent}`, body, headers),
    close: async () => {
      server.closeAllConnections();
      server.close();
      if (options.idempotency === undefined) idempotency.close();
      if (options.log === undefined) await log.close();
    },
  };
}

export const HOME = { placementType: 'U6', provider: 'PR1', carer: 'household-a' };

/** Registered, and in care from a day. */
export async function inCare(service: Running, child: string, on = '2024-01-08'): Promise<Reply> {
  await service.command(child, 'registrations', { on: '2018-05-04' });
  return service.command(child, 'care-starts', { on, legalStatus: 'C2', category: 'N1', placement: HOME });
}

export async function eventsInLog(log: EventStore) {
  const { events } = await log.readAll({
    after: 0 as Parameters<EventStore['readAll']>[0]['after'],
    limit: 100_000,
  });
  return events;
}
