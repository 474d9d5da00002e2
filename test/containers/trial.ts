import { setTimeout as sleep } from 'node:timers/promises';
import { ourServices } from '../operations/infra-files.ts';
import { type Compose, docker, mustDocker } from './engine.ts';
import { AUTHORITY, type Token } from './issuer.ts';

const PROXY = 'http://127.0.0.1:4000';
const PATIENCE_MILLISECONDS = 120_000;
const LOOK_AGAIN_MILLISECONDS = 500;
const SEND_AGAIN_MILLISECONDS = 100;

export interface Trial {
  readonly compose: Compose;
  readonly project: string;
  readonly token: Token;
}

export const OUR_NAMES = ourServices().map(([name]) => name);

/** The container of a service: under which name, the two kinds of compose do not agree. */
export function containerOf({ project }: Trial, service: string): string {
  const filters = [`project=${project}`, `service=${service}`].flatMap((label) => [
    '--filter',
    `label=com.docker.compose.${label}`,
  ]);
  const id = mustDocker('ps', '-aq', ...filters);
  if (id === '') throw new Error(`there is no container of ${service}`);
  return id;
}

export function inspected(trial: Trial, service: string, format: string): string {
  return mustDocker('inspect', '-f', format, containerOf(trial, service));
}

export async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > PATIENCE_MILLISECONDS)
      throw new Error(`it never came to be that ${what}`);
    await sleep(LOOK_AGAIN_MILLISECONDS);
  }
  return performance.now() - begun;
}

export function untilHealthy(trial: Trial, services: readonly string[]): Promise<number> {
  const format = '{{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{end}}';
  return until(`${services.join(', ')} are well`, () =>
    services.every((service) => inspected(trial, service, format) === 'running healthy'),
  );
}

/** Ends the first process of a container from outside, as running out of memory would; the engine starts it again. */
export function fell(trial: Trial, service: string): void {
  process.kill(Number(inspected(trial, service, '{{.State.Pid}}')), 'SIGKILL');
}

type Command = readonly [child: string, key: string, intent: string, body: object];

/** Says a command; answers the status. */
export async function say(trial: Trial, ...[child, key, intent, body]: Command): Promise<number> {
  const response = await fetch(`${PROXY}/v1/children/${child}/${intent}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await trial.token('returns-officer')}`,
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
  });
  await response.text();
  return response.status;
}

/** As every caller must: what broke, or was not answered at all, is sent again with the same key. Answers how often it was sent. */
export async function sayUntilRecorded(trial: Trial, ...command: Command): Promise<number> {
  for (let times = 1; ; times += 1) {
    const status = await say(trial, ...command).catch(() => 0);
    if (status >= 200 && status < 300) return times;
    if (status >= 400 && status < 500) throw new Error(`${command[2]} was refused with ${status}`);
    await sleep(SEND_AGAIN_MILLISECONDS);
  }
}

const QUESTION = `query ($asAt: Date!) {
  measure(id: "children-in-care", authority: "${AUTHORITY}", asAt: $asAt) {
    __typename ... on Figure { numerator denominator }
  }
}`;

export interface Figure {
  readonly status: number;
  /** Which node the proxy chose; it tells the browser, which comes again. */
  readonly node: string;
  readonly text: string;
}

export async function figure(trial: Trial, asAt: string): Promise<Figure> {
  const response = await fetch(`${PROXY}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await trial.token('performance-analyst')}`,
    },
    body: JSON.stringify({
      query: QUESTION,
      variables: { asAt },
    }),
  });
  const [node = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return { status: response.status, node, text: await response.text() };
}

export function inContainer(trial: Trial, service: string, ...command: readonly string[]) {
  return docker('exec', containerOf(trial, service), ...command);
}
