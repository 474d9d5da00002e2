import type { DatabaseSync } from 'node:sqlite';
import type { Look, Looks } from '@permanence/access/looks';
import type { Person } from '@permanence/access/person';
import { createQueryApp, type QueryAppOptions } from '../src/app.ts';
import { createSightHandles } from '../src/sights.ts';

export const NOW = Date.parse('2018-07-01T12:00:00Z');
export const KEY = Buffer.alloc(32, 7);

/** Sees every record that is open, and counts those that are sealed. */
export const RETURNS_OFFICER: Person = {
  id: 'returns-officer-1',
  role: 'returns-officer',
  authority: '886',
  teams: [],
};

/** Keeps looks in memory. */
export function keepingLooks(): Looks & { readonly kept: Look[] } {
  const kept: Look[] = [];
  return { kept, keep: async (looks) => void kept.push(...looks) };
}

interface Refusal {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly correlationId?: string };
}

export interface Answered<Data> {
  readonly data: Data;
  readonly errors?: readonly Refusal[];
}

export type Ask = <Data = unknown>(
  query: string,
  variables?: Record<string, unknown>,
) => Promise<Answered<Data>>;

export interface Asking extends Partial<QueryAppOptions> {
  readonly person?: Person;
  /** Opens the same file again. */
  readonly open?: () => DatabaseSync;
}

/** Of the authority whose records are given. */
function ofAuthority(db: DatabaseSync): Person {
  const authority = db.prepare('select min(authority) as held from child').get()?.held;
  return authority === null ? RETURNS_OFFICER : { ...RETURNS_OFFICER, authority: String(authority) };
}

/** The service, asked by one person. */
export function appFor(db: DatabaseSync, { person = ofAuthority(db), open, ...options }: Asking = {}) {
  const now = options.now ?? (() => NOW);
  return createQueryApp({
    sights: createSightHandles({ db, open, now }),
    personOf: async () => person,
    looks: keepingLooks(),
    key: KEY,
    now,
    exampleQueries: [],
    ...options,
  });
}

/** Asks over HTTP, as any caller does. */
export function asking(db: DatabaseSync, options: Asking = {}): Ask {
  const app = appFor(db, options);
  return async <Data>(query: string, variables: Record<string, unknown> = {}) => {
    const response = await app.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answered<Data>;
  };
}
