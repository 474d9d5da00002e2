import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import { commandHeaders, requestHeaders } from '../http/request-headers.ts';
import { serving } from '../http/serving.ts';
import { type Listener, listenerOf } from '../live/listener.ts';
import type { Reached } from './command-load.ts';
import type { Subject } from './command-plan.ts';
import { subjectsIn } from './commands.ts';
import { copyOf } from './copy-of.ts';
import { line, spreadOf } from './timing.ts';

const WARM_UP = 20;
const COMMITS = 200;
const TARGET_MILLISECONDS = 500;

const QUERY = `subscription ($asAt: Date!) { scorecardChanged(asAt: $asAt) { ... on ScorecardChange {
  position rows { measure value numerator denominator rag direction } } } }`;

interface Bench {
  readonly url: string;
  readonly authority: string;
  readonly day: CivilDate;
}

async function subscribed({ url, authority }: Bench, asAt: CivilDate): Promise<Listener<unknown>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...requestHeaders(authority),
    },
    body: JSON.stringify({ query: QUERY, variables: { asAt } }),
  });
  return listenerOf(response);
}

/** A child leaves care: whatever else changes, there is one child fewer. */
async function leave({ url, authority, day }: Bench, { child }: Subject): Promise<Reached> {
  const response = await fetch(`${url}/v1/children/${child}/care-ends`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...commandHeaders(authority, `live-${child}`),
    },
    body: JSON.stringify({ on: day, reason: 'E4A' }),
  });
  if (response.status !== 200) throw new Error(`the command was answered ${response.status}`);
  const { position } = (await response.json()) as { position: number };
  return { position, at: performance.now() };
}

async function hear(listener: Listener<unknown>, heard: Reached[]): Promise<void> {
  for (let event = await listener.next(); event !== undefined; event = await listener.next()) {
    heard.push({ position: event.id, at: performance.now() });
  }
}

async function toldOf(heard: readonly Reached[], position: number): Promise<void> {
  while ((heard.at(-1)?.position ?? 0) < position) await sleep(1);
}

function latencies(commits: readonly Reached[], heard: readonly Reached[]): number[] {
  return commits.map(({ position, at }) => {
    const message = heard.find((one) => one.position >= position);
    return Math.max(0, (message?.at ?? Number.NaN) - at);
  });
}

/** From the answer of a command to the message at somebody who follows the scorecard. */
export async function live(folder: string, authority: string, asAt: CivilDate): Promise<void> {
  const subjects = [...subjectsIn(folder, authority, asAt)];
  // The children who leave here are still in care for the rest of the bench.
  const service = await serving(copyOf(folder, 'live'));
  const bench = { url: service.url, authority, day: addDays(asAt, 1) };
  const listener = await subscribed(bench, addDays(asAt, 3));
  await listener.next();
  const heard: Reached[] = [];
  const hearing = hear(listener, heard);
  const run = async (times: number, then: (position: number) => Promise<unknown>): Promise<Reached[]> => {
    const commits: Reached[] = [];
    for (const subject of subjects.splice(0, times)) {
      const commit = await leave(bench, subject);
      commits.push(commit);
      await then(commit.position);
    }
    await toldOf(heard, commits.at(-1)?.position ?? 0);
    return commits;
  };
  const report = async (what: string, then: (position: number) => Promise<unknown>): Promise<void> => {
    const before = heard.length;
    const spread = spreadOf(latencies(await run(COMMITS, then), heard));
    const size = `${COMMITS} commits, ${heard.length - before} messages (target: p99 under ${TARGET_MILLISECONDS})`;
    line(what, spread, 'ms', size);
  };
  try {
    await run(WARM_UP, (position) => toldOf(heard, position));
    await report('Live change reaches a subscriber', (position) => toldOf(heard, position));
    await report('The same, as fast as commands are answered', async () => {});
  } finally {
    await listener.close();
    await hearing.catch(() => {});
    await service.stop();
  }
}
