import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Look } from '@permanence/access/looks';
import type { Role } from '@permanence/access/roles';
import { adoptedPrefix, adoptedStream } from '@permanence/care/adopted/stream';
import type { EventStore } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { openAdoptionLinks } from '@permanence/privacy/adoption-links/adoption-links';
import type { AdoptionLinks } from '@permanence/privacy/adoption-links/links';
import { masterKeyFiles } from '@permanence/privacy/master-key-files';
import { withSealing } from '@permanence/privacy/sealing';
import { openKeyVault } from '@permanence/privacy/sqlite-key-vault';
import { type NewIdentities, newIdentities } from '@permanence/record/adopted/identities';
import { createRecordApp } from '@permanence/record/app';
import { openIdempotencyStore } from '@permanence/record/idempotency-sqlite';
import { personsOf, rememberedLooks } from '../../../record/test/persons.ts';

export const AUTHORITY = '999';
export const NOON = Date.parse('2025-06-01T12:00:00Z');
const MINUTE = 60_000;

export interface Said {
  readonly status: number;
  readonly text: string;
  // A test that reads a field that is not there fails on it.
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape
  readonly body: any;
  readonly headers: string;
}

export interface Asker {
  readonly person: string;
  readonly role: Role;
  readonly teams?: string;
}

export const PANEL: Asker = { person: 'adoption-1', role: 'adoption-worker' };
export const MANAGER: Asker = { person: 'manager-1', role: 'team-manager' };
export const RETURNS: Asker = { person: 'returns-1', role: 'returns-officer' };

export interface Authority {
  /** Texts open. */
  readonly log: EventStore;
  /** As it lies on the disk. */
  readonly stored: EventStore;
  readonly links: AdoptionLinks;
  readonly identities: NewIdentities;
  readonly looks: readonly Look[];
  /** Everything that anybody was ever answered. */
  readonly answers: Said[];
  readonly folder: string;
  pass(minutes: number): void;
  now(): number;
  get(path: string, asker: Asker, headers?: Record<string, string>): Promise<Said>;
  post(path: string, asker: Asker, body: object, headers?: Record<string, string>): Promise<Said>;
  /** Names of the identities set aside or in use. */
  references(): Promise<readonly string[]>;
  dispose(): Promise<void>;
}

interface Init {
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

let keys = 0;

/** The service, its log and its keys in a folder of their own; identities are set aside. */
export async function authority(reserved = 6): Promise<Authority> {
  const folder = mkdtempSync(join(tmpdir(), 'permanence-adopted-'));
  const keysPath = join(folder, 'keys', 'keys.sqlite');
  const masters = masterKeyFiles(join(folder, 'keys'));
  const vault = await openKeyVault(keysPath, masters);
  const links = await openAdoptionLinks(keysPath, masters, vault);
  let now = NOON;
  const clock = () => now;
  const stored = openSqliteEventStore(join(folder, 'log.sqlite'), { now: clock });
  const log = withSealing(stored, vault);
  const looks = rememberedLooks();
  const identities = newIdentities(log, links, clock);
  await identities.reserve(AUTHORITY, reserved);
  now += MINUTE;
  const idempotency = openIdempotencyStore(':memory:');
  const record = { log, looks, idempotency, now: clock, adoptionLinks: links };
  const personOf = personsOf(AUTHORITY);
  const passing = { milliseconds: () => 0, pause: async () => {} };
  const whatWouldFollow = async () => null;
  const server = createServer(createRecordApp({ ...record, personOf, passing, whatWouldFollow }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answers: Said[] = [];
  const request = async (path: string, { person, role, teams = '' }: Asker, init: Init): Promise<Said> => {
    const headers = { 'x-person': person, 'x-role': role, 'x-teams': teams, ...init.headers };
    const response = await fetch(`${url}${path}`, { ...init, headers });
    const text = await response.text();
    const isJson = /json$|json;/.test(response.headers.get('content-type') ?? '');
    const body: unknown = isJson ? JSON.parse(text) : undefined;
    const said = { status: response.status, text, body, headers: JSON.stringify([...response.headers]) };
    answers.push(said);
    // Nobody who asks again does so within the same millisecond.
    now += 1;
    return said;
  };
  return {
    ...{ log, stored, links, identities, answers },
    looks: looks.kept,
    folder,
    pass: (minutes) => {
      now += minutes * MINUTE;
    },
    now: clock,
    get: (path, asker, headers = {}) => request(path, asker, { headers }),
    post: (path, asker, body, headers = {}) => {
      keys += 1;
      const all = { 'content-type': 'application/json', 'idempotency-key': `key-${keys}`, ...headers };
      return request(path, asker, { method: 'POST', headers: all, body: JSON.stringify(body) });
    },
    references: async () => {
      const names = await stored.streams(adoptedPrefix(AUTHORITY));
      return names.map((name) => name.slice(adoptedStream(AUTHORITY, '').length));
    },
    dispose: async () => {
      server.closeAllConnections();
      server.close();
      idempotency.close();
      links.close();
      await log.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export interface Adopted {
  readonly order: string;
  readonly names: string;
  readonly postcode: string;
}

const HOME = { provider: 'PR1' };

/** A child whose adoption order was made on a day; who the adopters are is known. */
export async function adopt(
  of: Authority,
  child: string,
  { order, names, postcode }: Adopted,
): Promise<void> {
  const carer = `carer-of-${child}`;
  const said: readonly (readonly [string, object, Asker?])[] = [
    ['registrations', { on: '2022-02-03', sex: 'F' }],
    [
      'care-starts',
      {
        on: '2023-01-09',
        legalStatus: 'C2',
        category: 'N1',
        placement: { ...HOME, placementType: 'U6', carer },
      },
    ],
    ['names', { on: '2022-02-03', forename: `Forename of ${child}`, surname: `Surname of ${child}` }],
    ['home-addresses', { on: '2023-01-09', postcode: 'ZZ2 2ZZ' }],
    ['adoption/plans', { on: '2023-05-09' }],
    ['adoption/agency-decisions', { on: '2023-06-13' }],
    ['adoption/placement-orders', { on: '2023-07-11' }],
    ['adoption/matches', { on: '2023-09-12' }],
    ['adoption/adopters', { on: '2023-09-12', names, postcode }, PANEL],
    [
      'adoption/placements',
      { on: '2023-10-10', move: { ...HOME, placementType: 'A6', carer: `adopters-of-${child}`, postcode } },
    ],
    ['adoption/orders', { on: order, adopters: 2, careEnds: 'E12' }],
  ];
  for (const [intent, body, asker = RETURNS] of said) {
    const { status, text } = await of.post(`/v1/children/${child}/${intent}`, asker, body);
    if (status !== 200) throw new Error(`${intent}: ${text}`);
  }
}

/** Two people open the link that a reference is in. */
export async function open(of: Authority, reference: string, first = PANEL, second = MANAGER): Promise<Said> {
  const asked = { reference, purpose: 'COURT', reason: 'An invented reason.' };
  const { body } = await of.post('/v1/adoption-links/openings', first, asked);
  return of.post(`/v1/adoption-links/openings/${body.id}/approvals`, second, {});
}
