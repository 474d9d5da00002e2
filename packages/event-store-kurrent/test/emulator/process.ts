import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

export interface EmulatorProcess {
  readonly connectionString: string;
  /** Ends it the way a power cut would. */
  kill(): Promise<void>;
}

/** An emulator that shares neither memory nor event loop with whoever talks to it. */
export async function startEmulatorProcess(path = ':memory:'): Promise<EmulatorProcess> {
  const child = spawn(process.execPath, [MAIN, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [connectionString] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    connectionString,
    kill: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
