import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteEventStore } from '@permanence/event-store-sqlite/sqlite-event-store';
import { catchUp } from '@permanence/projections/catch-up';
import { leaseHeld } from '@permanence/projections/lease';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { counted, countingProjection, told } from './given.ts';

const LEASE_MILLISECONDS = 400;
const projection = countingProjection();

let folder: string;
const processes: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'two-processes-'));
});

afterEach(() => {
  for (const each of processes.splice(0)) each.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** A process that follows, and a way to wait for what it says. */
function follower(owner: string, leaseMilliseconds = LEASE_MILLISECONDS) {
  const script = join(import.meta.dirname, 'follower.ts');
  const args = [script, join(folder, 'log'), join(folder, 'tables'), owner, String(leaseMilliseconds)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  processes.push(child);
  const said: string[] = [];
  const waiting = new Map<string, () => void>();
  createInterface(child.stdout).on('line', (line) => {
    said.push(line);
    waiting.get(line)?.();
  });
  return {
    says: (line: string): Promise<void> =>
      new Promise((resolve) => {
        if (said.includes(line)) resolve();
        else waiting.set(line, resolve);
      }),
    goOn: () => child.stdin.write('\n'),
    send: (signal: NodeJS.Signals) => child.kill(signal),
    killed: async () => {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
    stopped: async () => {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = await exit;
      return code;
    },
  };
}

test('given a projector that is put to sleep inside a page, when another has taken over and it wakes, then its page is lost and every event is there once', async () => {
  const log = openSqliteEventStore(join(folder, 'log'));
  const tables = new DatabaseSync(join(folder, 'tables'), { timeout: 10_000 });
  tables.exec('pragma journal_mode = wal');
  await told(log, 'child-1', 'child-2');
  await catchUp(log, tables, projection);

  const sleeper = follower('sleeper');
  await sleeper.says('following');
  await told(log, 'child-1');
  await sleeper.says('in-a-page');
  expect(leaseHeld(tables, projection, Date.now())?.owner).toBe('sleeper');
  sleeper.send('SIGSTOP');

  const waker = follower('waker');
  await waker.says('following');
  await told(log, 'child-2', 'child-1');
  await waker.says('at 5');
  expect(leaseHeld(tables, projection, 0)?.owner).toBe('waker');
  expect(counted(tables)).toEqual({ 'child-1': [3, 3], 'child-2': [2, 2] });

  sleeper.goOn();
  sleeper.send('SIGCONT');
  await told(log, 'child-3');
  await sleeper.says('at 6');
  expect(counted(tables)).toEqual({ 'child-1': [3, 3], 'child-2': [2, 2], 'child-3': [1, 1] });

  expect(await waker.stopped()).toBe(0);
  await told(log, 'child-4');
  await sleeper.says('at 7');
  expect(leaseHeld(tables, projection, 0)?.owner).toBe('sleeper');
  expect(await sleeper.stopped()).toBe(0);
  expect(leaseHeld(tables, projection, 0)).toBeUndefined();
  tables.close();
  await log.close();
});

test('given a projector that is killed, then whoever comes next on this machine need not wait until its lease runs out', async () => {
  const log = openSqliteEventStore(join(folder, 'log'));
  const tables = new DatabaseSync(join(folder, 'tables'), { timeout: 10_000 });
  tables.exec('pragma journal_mode = wal');
  const hours = 3_600_000;
  const killed = follower('', hours);
  await killed.says('following');
  await killed.killed();
  expect(leaseHeld(tables, projection, Date.now())).toBeDefined();
  await told(log, 'child-1');
  await catchUp(log, tables, projection);
  expect(counted(tables)).toEqual({ 'child-1': [1, 1] });
  tables.close();
  await log.close();
});
