import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';

/** Everything that came over the wire for one request, and who got it. */
export interface Got {
  readonly who: string;
  readonly asked: string;
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly text: string;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks, and keeps every byte that anybody gets. */
export interface Wire {
  readonly kept: readonly Got[];
  keep(got: Got): void;
  /** As somebody with this token, or nobody. */
  ask(who: string, token: string | undefined, path: string, asking?: Asking): Promise<Got>;
}

const JSON_BODY = { 'content-type': 'application/json' };

export function wireTo(url: string): Wire {
  const kept: Got[] = [];
  return {
    kept,
    keep: (got) => void kept.push(got),
    ask: async (who, token, path, { method = 'GET', headers = {}, body } = {}) => {
      const said = {
        ...(body === undefined ? {} : JSON_BODY),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      };
      const asked = `${method} ${path} ${body ?? ''} ${JSON.stringify(headers)}`;
      const init = { method, headers: said, redirect: 'manual' } as const;
      const response = await fetch(`${url}${path}`, body === undefined ? init : { ...init, body });
      const text = await response.text();
      const got = { who, asked, status: response.status, headers: [...response.headers], text };
      kept.push(got);
      return got;
    },
  };
}

export function post(body: unknown, headers: Readonly<Record<string, string>> = {}): Asking {
  return { method: 'POST', body: JSON.stringify(body), headers };
}

/** A command, under a key of its own unless told. */
export function command(body: unknown, headers: Readonly<Record<string, string>> = {}): Asking {
  return post(body, { 'idempotency-key': randomUUID(), ...headers });
}

export function codeOf({ status, text }: Got): string {
  return /"code":"([\w-]+)"/.exec(text)?.[1] ?? String(status);
}

const CHANCE = ['x-correlation-id', 'date', 'content-length', 'ratelimit', 'ratelimit-policy'];

/** What an answer can be told by, whoever it is about. */
export function shapeOf({ status, headers, text }: Got, child: string): string {
  const named = headers.filter(([name]) => !CHANCE.includes(name));
  const said = text.replaceAll(/"correlationId":"[^"]*"/g, '').replaceAll(child, 'a-child');
  return JSON.stringify([status, named, said]);
}

/** Whether the asker named the child: such an answer may say the reference again, and no more. */
export function namesChild({ asked }: Got, child: string): boolean {
  return decodeURIComponent(asked.replaceAll(/%(?![\da-f]{2})/gi, '')).includes(child);
}

/** So many who begin to ask and never come to an end. */
export function dawdling(url: string, said: string, many: number): { end(): void } {
  const { hostname, port } = new URL(url);
  const sockets = Array.from({ length: many }, () => connect(Number(port), hostname));
  for (const socket of sockets) socket.on('error', () => {}).write(said);
  return {
    end: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Bytes as they are, for what no client would send; answers what came back until the other end closed. */
export function rawly(url: string, said: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(Number(port), hostname, () => socket.write(said));
    const end = () => {
      socket.destroy();
      resolve(heard);
    };
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
    });
    socket.on('error', end).on('close', end);
  });
}
