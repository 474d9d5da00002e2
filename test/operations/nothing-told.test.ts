import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { giveCode } from '@permanence/permanence/sign-in/one-time-codes';
import { METRICS } from '@permanence/permanence/telemetry/names';
import { INTENTS } from '@permanence/record/intents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otlpReceiver, type Receiver } from '../../services/permanence/test/otlp-receiver.ts';
import { command, emptyFolder, type Running, running, signedIn } from './running.ts';

/** Invented; each is said wherever a caller can say something. */
const NAMES = ['Oliver-Ashdown', 'Maisie.Thorne'];
const POSTCODE = 'CT9 9ZZ';
const CHILDREN = ['8675309', '8675310', 'Oliver-Ashdown'];
const SECRETS = [...NAMES, ...CHILDREN, POSTCODE, 'CT9%209ZZ', 'Ashdown', 'Thorne'];

const FIRST = { placementType: 'U6', provider: 'PR1', carer: 'household-a' };

/** A day of commands: what is right, what is refused, what is malformed, and every intent once as its own page has it. */
async function commandsOfADay(url: string): Promise<void> {
  const said = { 'x-correlation-id': NAMES[0] as string, 'x-actor': NAMES[1] as string };
  for (const child of CHILDREN) {
    await command(url, child, 'registrations', { on: '2018-05-04', sex: 'F' }, said);
    const start = { on: '2024-01-08', legalStatus: 'C1', category: 'N1', placement: FIRST };
    await command(url, child, 'care-starts', start);
    await command(url, child, 'care-starts', start);
    for (const { path, example } of INTENTS) await command(url, child, path, example, { 'if-match': '*' });
    await command(url, child, 'placement-moves', { on: '2024-03-01', note: `${NAMES[0]} at ${POSTCODE}` });
    await command(url, child, NAMES[1] as string, {});
  }
}

async function oddRequests(url: string): Promise<void> {
  const [name, other] = NAMES;
  const body = `{"on": "${POSTCODE}", ${name}`;
  const headers = { ...signedIn, 'content-type': 'application/json', 'idempotency-key': name as string };
  await fetch(`${url}/v1/children/${CHILDREN[0]}/reviews?name=${name}`, { method: 'POST', headers, body });
  await fetch(`${url}/children/${name}?postcode=${encodeURIComponent(POSTCODE)}`, { headers: signedIn });
  await fetch(`${url}/export/measures/${name}.csv?authority=${other}`, { headers: signedIn });
  const lines = CHILDREN.map((child, nth) =>
    JSON.stringify({ child, intent: 'reviews', key: `${other}-${nth}`, body: { on: '2024-04-04', name } }),
  );
  await fetch(`${url}/v1/children/bulk`, {
    method: 'POST',
    headers: { ...signedIn, 'content-type': 'application/x-ndjson' },
    body: lines.join('\n'),
  });
}

async function questions(url: string): Promise<void> {
  const ask = (query: string, accept = 'application/json') =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { ...signedIn, 'content-type': 'application/json', accept },
      body: JSON.stringify({ query }),
    });
  await ask(`query Oliver_Ashdown { child(id: "${CHILDREN[0]}") { __typename } }`);
  await ask(`query Scorecard { measures { id } }`);
  await ask(`{ ${NAMES[1]?.replace('.', '_')} }`);
  const live = await ask('subscription { worklistChanged { __typename } }', 'text/event-stream');
  const heard = createInterface({ input: Readable.fromWeb(live.body as never) });
  for await (const line of heard) if (line.startsWith('data:')) break;
}

/** Whatever lets somebody in: a token that is right, one that is wrong, a link and the session that comes of it. */
async function secretsUsed(url: string, folder: string): Promise<readonly string[]> {
  const { authorization = '' } = signedIn;
  const wrong = `${authorization.slice(0, -8)}AAAAAAAA`;
  await fetch(`${url}/v1/children/1`, { headers: { authorization: wrong } });
  await fetch(`${url}/graphql?access_token=${authorization.slice(7)}`, { headers: { 'x-role': 'auditor' } });
  const person = { id: 'Maisie.Thorne', role: 'auditor', authority: '999', teams: [] } as const;
  const code = giveCode(folder, person, Date.now());
  const link = `${url}/sign-in?code=${code}`;
  const signed = await fetch(link, { redirect: 'manual' });
  await fetch(link);
  const [cookie = ''] = signed.headers.getSetCookie();
  const session = cookie.split(';')[0] ?? '';
  await fetch(`${url}/v1/problems`, { headers: { cookie: session } });
  await fetch(`${url}/sign-out`, { method: 'POST', headers: { cookie: session, origin: url } });
  const tokens = [authorization, wrong, session].map((text) => text.replace(/^Bearer |^.*?=/, ''));
  expect(tokens.every((token) => token.length > 100)).toBe(true);
  return [code, ...tokens.flatMap((token) => token.split('.'))];
}

describe('given a day of commands and questions that are full of names, postcodes and ids of children', () => {
  const folder = emptyFolder();
  let service: Running;
  let collector: Receiver;
  let metrics: string;
  let secrets: readonly string[];
  let exitCode: number | null;
  beforeAll(async () => {
    collector = await otlpReceiver();
    const told = { LOG_LEVEL: 'trace', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
    service = await running(folder.path, told);
    await commandsOfADay(service.url);
    await oddRequests(service.url);
    await questions(service.url);
    secrets = [...SECRETS, ...(await secretsUsed(service.url, folder.path))];
    metrics = await (await fetch(`${service.url}/metrics`)).text();
    exitCode = await service.stop();
  });
  afterAll(async () => {
    folder.remove();
    await collector.close();
  });

  it('then no metric holds any of them', () => {
    for (const secret of secrets) expect(metrics.toLowerCase()).not.toContain(secret.toLowerCase());
  });

  it('then no line of the log holds any of them', () => {
    const log = service.lines.join('\n').toLowerCase();
    for (const secret of secrets) expect(log).not.toContain(secret.toLowerCase());
  });

  it('then nothing that is sent to a collector holds any of them, be it traces or metrics', () => {
    const paths = new Set(collector.received.map(({ path }) => path));
    expect(paths).toEqual(new Set(['/v1/traces', '/v1/metrics']));
    const sent = collector.received.map(({ body }) => body.toLowerCase()).join('\n');
    for (const { name } of [METRICS.commands, METRICS.requests, METRICS.logReadable])
      expect(sent).toContain(name);
    for (const secret of secrets) expect(sent).not.toContain(secret.toLowerCase());
  });

  it('then every line of the log is one JSON document, and there is one for every request', () => {
    const said = service.lines.map((line) => JSON.parse(line) as { msg: string; route?: string });
    expect(exitCode).toBe(0);
    expect(said[0]).toMatchObject({ msg: 'Permanence is running', settings: { logLevel: 'trace' } });
    const routes = said.filter(({ msg }) => msg === 'request').map(({ route }) => route);
    const ofIntents = routes.filter((route) => route?.startsWith('/v1/children/:child/'));
    expect(ofIntents).toHaveLength(CHILDREN.length * (INTENTS.length + 4) + 1);
    expect(routes).toEqual(expect.arrayContaining(['other', '/graphql', '/v1/children/bulk', '/metrics']));
  });

  it('then the metrics say what was done', () => {
    const values = Object.values(METRICS).map(({ name }) => name);
    for (const name of values) expect(metrics).toContain(name);
    expect(metrics).toMatch(/permanence_commands_total\{intent="care-starts",outcome="held-already"\} [1-9]/);
    expect(metrics).toMatch(/permanence_commands_total\{intent="registrations",outcome="recorded"\} 3/);
    expect(metrics).toMatch(/permanence_commands_total\{intent="bulk",outcome="invalid-body"\} 3/);
    expect(metrics).toMatch(/permanence_graphql_operation_duration_seconds_count\{operation="Scorecard"/);
    expect(metrics).toMatch(/permanence_graphql_operation_duration_seconds_count\{operation="other"/);
    expect(metrics).toMatch(/permanence_http_request_duration_seconds_count\{[^}]*route="other"/);
    expect(metrics).toMatch(/permanence_append_duration_seconds_count\{outcome="appended"\} [1-9]/);
  });
});
