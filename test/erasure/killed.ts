import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const KILLER = join(import.meta.dirname, 'killed-process.ts');
const MAIN = join(import.meta.dirname, '../../services/permanence/src/main.ts');

/** Runs a command and kills it, without a warning, when it takes its nth step. False: it ended before. */
export async function killedAt(nth: number, args: readonly string[]): Promise<boolean> {
  const killed = spawn(process.execPath, ['--import', KILLER, MAIN, ...args], {
    env: { ...process.env, KILL_AT: String(nth) },
    stdio: 'ignore',
  });
  await once(killed, 'close');
  return killed.signalCode === 'SIGKILL';
}
