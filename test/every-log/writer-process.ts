import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Acknowledgement } from './batch.ts';

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));

export interface WriterRun {
  /** Every append the writer said was durable, up to its last word. */
  readonly acknowledged: readonly Acknowledgement[];
  readonly signal: NodeJS.Signals | null;
  readonly exitCode: number | null;
}

/** Starts a writer and listens until it ends. `heard` may end it: it is told after every acknowledgement. */
export async function runWriter(
  argv: readonly string[],
  heard: (count: number, writer: ChildProcess) => void = () => {},
): Promise<WriterRun> {
  const writer = spawn(process.execPath, [WRITER, ...argv], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(writer, 'close');
  const acknowledged: Acknowledgement[] = [];
  for await (const line of createInterface(writer.stdout)) {
    // The kill may cut the last line short: what was not fully said was not acknowledged.
    if (!line.endsWith('}')) continue;
    acknowledged.push(JSON.parse(line) as Acknowledgement);
    heard(acknowledged.length, writer);
  }
  await closed;
  return { acknowledged, signal: writer.signalCode, exitCode: writer.exitCode };
}
