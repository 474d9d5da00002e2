import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = join(import.meta.dirname, '../../services/permanence/src/main.ts');

export interface Started {
  /** What of its messages was waited for. */
  readonly found: RegExpExecArray;
  /** Asks it politely to stop; answers its exit code. */
  stop(): Promise<number | null>;
  kill(): void;
}

/** A command that goes on, once it has said something. */
export async function started(
  args: readonly string[],
  says: RegExp,
  settings: NodeJS.ProcessEnv = {},
): Promise<Started> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, PORT: '0', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const said: string[] = [];
  for await (const line of createInterface(child.stderr)) {
    said.push(line);
    const found = says.exec(line);
    if (found === null) continue;
    child.stderr.resume();
    return {
      found,
      stop: async () => {
        child.kill('SIGTERM');
        await ended;
        return child.exitCode;
      },
      kill: () => void child.kill('SIGKILL'),
    };
  }
  throw new Error(`it ended: ${said.join('\n')}`);
}
