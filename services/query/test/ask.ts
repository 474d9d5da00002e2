import type { DatabaseSync } from 'node:sqlite';
import { createQueryApp, type QueryAppOptions } from '../src/app.ts';

export const NOW = Date.parse('2018-07-01T12:00:00Z');

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

/** Asks over HTTP, as any caller does. */
export function asking(db: DatabaseSync, options: Partial<QueryAppOptions> = {}): Ask {
  const app = createQueryApp({ db, now: () => NOW, exampleQueries: [], ...options });
  return async <Data>(query: string, variables: Record<string, unknown> = {}) => {
    const response = await app.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answered<Data>;
  };
}
