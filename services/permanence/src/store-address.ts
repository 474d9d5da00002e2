import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import type { EventStore } from '@permanence/event-store/event-store';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { openedLater } from './opened-later.ts';
import { say } from './output.ts';

/** Where a log is kept. */
export type StoreAddress =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'kurrent'; readonly connectionString: string };

export const STORE_ADDRESSES =
  'a log is kept at sqlite:<path of the file>, esdb://<hosts> or esdb+discover://<host>';

export function parseStoreAddress(text: string): StoreAddress | undefined {
  const [, path] = /^sqlite:(.+)$/.exec(text) ?? [];
  if (path !== undefined) return { kind: 'sqlite', path };
  return /^esdb(\+discover)?:\/\/[^/?]/.test(text) ? { kind: 'kurrent', connectionString: text } : undefined;
}

interface OpeningOptions {
  /** Milliseconds since 1970; the system clock by default. */
  readonly now?: () => number;
  /** A copy keeps the instants that the events have, even where they go backwards along the log. */
  readonly keepInstants?: boolean;
}

export function openStore(address: StoreAddress, options: OpeningOptions = {}): EventStore {
  switch (address.kind) {
    case 'sqlite':
      return openSqliteEventStore(address.path, options);
    case 'kurrent':
      return openedLater(() => openKurrent(address.connectionString, options));
  }
}

async function openKurrent(connectionString: string, options: OpeningOptions): Promise<EventStore> {
  const { openKurrentEventStore } = await import('@permanence/event-store-kurrent/kurrent-event-store');
  return openKurrentEventStore(connectionString, { ...options, onAlarm: sayAlarm });
}

function sayAlarm(failures: number): void {
  say(
    `the log cannot be followed: the subscription has failed ${failures} times in a row; it is tried again`,
  );
}

const HOSTS = /^esdb(?:\+discover)?:\/\/(?:[^@/?]*@)?([^/?]*)/;

/** A short name that tells one log from another; who may read it and how makes no difference. */
export function logName(address: StoreAddress): string {
  const place = address.kind === 'sqlite' ? resolve(address.path) : HOSTS.exec(address.connectionString)?.[1];
  return hash('sha256', `${address.kind}:${place}`, 'hex').slice(0, 8);
}
