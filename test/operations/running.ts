import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { commandHeaders, giveKey, requestHeaders } from '../http/request-headers.ts';

const MAIN = join(import.meta.dirname, '../../services/permanence/src/main.ts');

export function emptyFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'permanence-operations-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

function spawned(args: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
  const { EVENT_STORE: _elsewhere, ...inherited } = process.env;
  return spawn(process.execPath, [MAIN, ...args], {
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A command of the real program, from its start to its end. */
export async function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Run> {
  const program = spawned(args, environment);
  const out: string[] = [];
  const said: string[] = [];
  program.stdout?.setEncoding('utf8').on('data', (text: string) => out.push(text));
  program.stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  await once(program, 'close');
  return { code: program.exitCode, out: out.join(''), said: said.join('') };
}

export interface Running {
  readonly url: string;
  /** Every line it has written on standard error. */
  readonly lines: readonly string[];
  /** What it has written on standard output. */
  readonly printed: readonly string[];
  /** Asks it politely to stop; answers its exit code once it has ended and its last line was read. */
  stop(): Promise<number | null>;
  signal(name: NodeJS.Signals): void;
  readonly ended: Promise<number | null>;
}

/** The whole service in a process of its own, on a free port; or another command that listens. */
export async function running(
  folder: string,
  environment: NodeJS.ProcessEnv = {},
  command = 'serve',
): Promise<Running> {
  giveKey(folder);
  const service = spawned([command], {
    PORT: '0',
    PERMANENCE_DATA: folder,
    PERMANENCE_DEMO: '0',
    ...environment,
  });
  const printed: string[] = [];
  service.stdout?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  const lines: string[] = [];
  const ended = once(service, 'close').then(() => service.exitCode);
  const listening = Promise.withResolvers<string>();
  createInterface({ input: service.stderr as NodeJS.ReadableStream }).on('line', (line) => {
    lines.push(line);
    const port = /http:\/\/localhost:(\d+)/.exec(line)?.[1];
    if (port !== undefined) listening.resolve(`http://127.0.0.1:${port}`);
  });
  void ended.then(() => listening.reject(new Error(`the service did not start: ${lines.join('\n')}`)));
  const signal = (name: NodeJS.Signals): void => void service.kill(name);
  const stop = () => {
    signal('SIGTERM');
    return ended;
  };
  return { url: await listening.promise, lines, printed, stop, signal, ended };
}

/** Whose records these tests are about. */
const AUTHORITY = '999';

/** What says who asks. */
export const signedIn: Readonly<Record<string, string>> = requestHeaders(AUTHORITY);

let keys = 0;

/** Says a command of a child; answers the response. */
export function command(
  url: string,
  child: string,
  intent: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  keys += 1;
  return fetch(`${url}/v1/children/${encodeURIComponent(child)}/${intent}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...commandHeaders(AUTHORITY, `k-${keys}`, intent),
      ...headers,
    },
    body: JSON.stringify(body),
  });
}
