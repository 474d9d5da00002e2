// Sends commands from a process of its own, for the bench: prints what the caller saw as one JSON line.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { clientOf, type Received } from '../http/client.ts';
import { commandAt, type Subject } from './command-plan.ts';

/** What one run of the load generator is told. */
export interface Load {
  readonly url: string;
  readonly subjects: readonly Subject[];
  readonly after: CivilDate;
  /** What says who sends. */
  readonly headers: Readonly<Record<string, string>>;
  /** Number of the first command, so that one run goes on where the last one ended. */
  readonly from: number;
  readonly seconds: number;
  readonly connections: number;
  /** Commands a second, sent whether or not the last were answered; otherwise each connection sends when it is free. */
  readonly rate?: number;
}

/** A place in the log, and when it was acknowledged or heard of, in milliseconds. */
export interface Reached {
  readonly position: number;
  readonly at: number;
}

export interface LoadSeen {
  readonly sent: number;
  readonly seconds: number;
  /** Milliseconds from the moment a command was due to be sent to the end of its answer. */
  readonly latencies: readonly number[];
  /** Answers that are not 200, by status and code. */
  readonly problems: Readonly<Record<string, number>>;
  /** What was accepted, by the clock that all processes share. */
  readonly acknowledged: readonly Reached[];
}

const load = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Load;
const client = clientOf(load.url, load.connections);
const latencies: number[] = [];
const problems: Record<string, number> = {};
const acknowledged: Reached[] = [];
let sent = 0;

function post(nth: number): Promise<Received> {
  const { child, intent, body } = commandAt(load.subjects, load.after, nth);
  const headers = { 'idempotency-key': `bench-${nth}`, ...load.headers };
  return client.post(`/v1/children/${child}/${intent}`, body, headers);
}

async function sendDue(due: number): Promise<void> {
  const nth = load.from + sent;
  sent += 1;
  const { status, text } = await post(nth);
  latencies.push(performance.now() - due);
  if (status === 200) {
    acknowledged.push({ position: (JSON.parse(text) as { position: number }).position, at: Date.now() });
    return;
  }
  const problem = `${status} ${(JSON.parse(text) as { code?: string }).code}`;
  problems[problem] = (problems[problem] ?? 0) + 1;
}

async function whenFree(end: number): Promise<void> {
  while (performance.now() < end) await sendDue(performance.now());
}

/** Sends by the clock: a server that stalls does not make the next command late, it makes it wait. */
async function byTheClock(rate: number, start: number, end: number): Promise<void> {
  const answers: Promise<void>[] = [];
  for (let next = start; next < end; ) {
    for (const now = performance.now(); next <= now && next < end; next += 1_000 / rate)
      answers.push(sendDue(next));
    await sleep(1);
  }
  await Promise.all(answers);
}

const start = performance.now();
const end = start + load.seconds * 1_000;
if (load.rate === undefined) await Promise.all(Array.from({ length: load.connections }, () => whenFree(end)));
else await byTheClock(load.rate, start, end);
client.close();
const seen: LoadSeen = {
  sent,
  seconds: (performance.now() - start) / 1_000,
  latencies,
  problems,
  acknowledged,
};
console.log(JSON.stringify(seen));
