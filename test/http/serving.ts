import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { giveKey } from './request-headers.ts';

const MAIN = join(import.meta.dirname, '../../services/permanence/src/main.ts');

export interface Serving {
  readonly url: string;
  readonly pid: number;
  /** Asks it politely, as Ctrl-C does: what was recorded is projected before it ends. Answers its exit code. */
  stop(): Promise<number | null>;
}

/** The whole service in a process of its own, on a free port, over what is in the folder. */
export async function serving(folder: string, nodeOptions: readonly string[] = []): Promise<Serving> {
  giveKey(folder);
  const env = { ...process.env, PORT: '0', PERMANENCE_DATA: folder, PERMANENCE_DEMO: '0' };
  const server = spawn(process.execPath, [...nodeOptions, MAIN, 'serve'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    return server.exitCode;
  };
  const said: string[] = [];
  for await (const line of createInterface(server.stderr)) {
    said.push(line);
    const port = /http:\/\/localhost:(\d+)/.exec(line)?.[1];
    if (port !== undefined) {
      server.stderr.resume();
      return { url: `http://127.0.0.1:${port}`, pid: server.pid ?? 0, stop };
    }
  }
  throw new Error(`the service did not start: ${said.join('\n')}`);
}
