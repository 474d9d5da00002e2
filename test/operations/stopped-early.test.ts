import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, run } from './running.ts';

const MAIN = join(import.meta.dirname, '../../services/permanence/src/main.ts');
/** In a namespace of its own a process is the first, as in a container: it hears of no signal that it does not listen to. */
const AS_THE_FIRST = ['--pid', '--fork', '--kill-child', '--mount-proc'];
const canBeTheFirst = spawnSync('unshare', [...AS_THE_FIRST, 'true']).status === 0;

let folder: ReturnType<typeof emptyFolder>;
let started: ChildProcess[];
beforeEach(() => {
  folder = emptyFolder();
  started = [];
});
afterEach(() => {
  for (const each of started) each.kill('SIGKILL');
  folder.remove();
});

const settings = (more: NodeJS.ProcessEnv) => {
  const { EVENT_STORE: _elsewhere, ...inherited } = process.env;
  return { ...inherited, PORT: '0', PERMANENCE_DATA: folder.path, PERMANENCE_DEMO: '0', ...more };
};

/** Starts a program and asks it to stop as soon as it says something. */
async function stoppedAt(
  program: readonly [string, ...string[]],
  said: RegExp,
  more: NodeJS.ProcessEnv,
  stop: (child: ChildProcess) => void,
) {
  const [file, ...args] = program;
  const child = spawn(file, args, { env: settings(more), stdio: ['ignore', 'ignore', 'pipe'] });
  started.push(child);
  const ended = once(child, 'close') as Promise<[code: number | null, signal: string | null]>;
  const lines: string[] = [];
  let asked = false;
  createInterface({ input: child.stderr as NodeJS.ReadableStream }).on('line', (line) => {
    lines.push(line);
    if (asked || !said.test(line)) return;
    asked = true;
    stop(child);
  });
  const [code, signal] = await ended;
  return { code, signal, lines };
}

const byTerm = (child: ChildProcess): void => void child.kill('SIGTERM');

/** The signal goes to the only child of `unshare`, which is the first process in there. */
function byTermWithin({ pid }: ChildProcess): void {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  process.kill(Number(stdout.trim()), 'SIGTERM');
}

const program = [process.execPath, MAIN] as const;
const first = ['unshare', ...AS_THE_FIRST, ...program] as const;

describe.each([
  { what: 'a process', command: program, stop: byTerm, can: true },
  // Skipped where a process may have no namespace of its own: not as root, or not on Linux.
  { what: 'the first process of a container', command: first, stop: byTermWithin, can: canBeTheFirst },
] as const)('given $what that is asked to stop', ({ command, stop, can }) => {
  it.skipIf(!can)('while it is starting, then it does not begin to listen, and ends in order', async () => {
    const more = { PERMANENCE_DEMO: '1' };
    const { code, signal, lines } = await stoppedAt([...command, 'serve'], /record is empty/, more, stop);
    expect([code, signal]).toEqual([0, null]);
    expect(lines.filter((line) => line.includes('Permanence is running'))).toEqual([]);
    expect(lines.at(-1)).toMatch(/"answered":true,"msg":"stopping"/);
    const { out } = await run(['projections', 'list', '--data', folder.path, '--json']);
    const { projections } = JSON.parse(out) as {
      projections: readonly { position: number; head: number }[];
    };
    expect(projections.map(({ position, head }) => position > 0 && position === head)).toEqual([true]);
  });

  it.skipIf(!can)('while it waits for tables, then it waits no longer', async () => {
    const { code, signal } = await stoppedAt([...command, 'query'], /Nobody has filled/, {}, stop);
    expect([code, signal]).toEqual([0, null]);
  });
});
