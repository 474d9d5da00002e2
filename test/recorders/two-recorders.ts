import { join } from 'node:path';
import type { EventStore } from '@permanence/event-store/event-store';
import { type EmulatorProcess, startEmulatorProcess } from '@permanence/event-store-kurrent/emulator/process';
import { openStore, parseStoreAddress } from '@permanence/permanence/store-address';
import { requestHeaders } from '../http/request-headers.ts';
import { command, emptyFolder, type Running, running } from '../operations/running.ts';

/** A log in a file, and one behind the wire. */
export const STORES = ['sqlite', 'emulator'] as const;

export interface Said {
  readonly status: number;
  readonly etag: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

export type Say = (
  child: string,
  intent: string,
  body: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Said>;

export interface TwoRecorders {
  readonly processes: readonly [Running, Running];
  /** A command to the one or the other. */
  readonly say: readonly [Say, Say];
  /** Asks the first of them. */
  readonly get: (path: string) => Promise<Response>;
  /** The log itself, read by a third. */
  readonly log: EventStore;
  dispose(): Promise<void>;
}

const AUTHORITY = '999';
const TYPES = { 'content-type': 'application/json' };
const signedIn = requestHeaders(AUTHORITY);

/** A command of a child, or, of no child, of the authority. */
function sayTo({ url }: Running): Say {
  return async (child, intent, body, more = {}) => {
    const headers = { ...requestHeaders(AUTHORITY, child === '' ? undefined : intent), ...more };
    const response =
      child === ''
        ? await fetch(`${url}/v1/authority/${intent}`, {
            method: 'POST',
            headers: { ...TYPES, 'idempotency-key': crypto.randomUUID(), ...headers },
            body: JSON.stringify(body),
          })
        : await command(url, child, intent, body, { 'idempotency-key': crypto.randomUUID(), ...headers });
    const etag = response.headers.get('etag');
    return { status: response.status, etag, body: (await response.json()) as Said['body'] };
  };
}

/** Two processes of `permanence record` on one log, each with a folder of its own: neither knows what the other answered. */
export async function twoRecorders(store: (typeof STORES)[number]): Promise<TwoRecorders> {
  const folder = emptyFolder();
  let emulator: EmulatorProcess | undefined;
  if (store === 'emulator') emulator = await startEmulatorProcess();
  const address = emulator?.connectionString ?? `sqlite:${join(folder.path, 'shared.sqlite')}`;
  const parsed = parseStoreAddress(address);
  if (parsed === undefined) throw new Error('not an address of a log');
  const folders = [join(folder.path, 'one'), join(folder.path, 'other')] as const;
  const start = (own: string) => running(own, { EVENT_STORE: address }, 'record');
  const processes = [await start(folders[0]), await start(folders[1])] as const;
  const log = openStore(parsed);
  return {
    processes,
    say: [sayTo(processes[0]), sayTo(processes[1])],
    get: (path) => fetch(`${processes[0].url}${path}`, { headers: signedIn, redirect: 'manual' }),
    log,
    dispose: async () => {
      await log.close();
      await Promise.all(processes.map((each) => each.stop()));
      await emulator?.kill();
      folder.remove();
    },
  };
}
