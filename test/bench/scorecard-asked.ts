import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import { childStream } from '@permanence/care/child/stream';
import { deterministicId } from '@permanence/event-store/event-id';
import type { NewEvent } from '@permanence/event-store/event-store';
import type { ScorecardRow } from '@permanence/measures/scorecard';
import { appOver } from '@permanence/permanence/app-over';
import { catchUpTables, openLog, openTables, tablesFile } from '@permanence/permanence/data-folder';
import { openLooksSide } from '@permanence/permanence/looks/looks-side';
import { namesKeyIn } from '@permanence/permanence/names-key';
import { operationsRoutes } from '@permanence/permanence/operations/routes';
import { openQuestionSide, openToRead } from '@permanence/permanence/question-side';
import { readSettings } from '@permanence/permanence/settings';
import { openDoor } from '@permanence/permanence/sign-in/door';
import { startTelemetry } from '@permanence/permanence/telemetry/telemetry';
import { polling } from '@permanence/query/at-least';
import { scorecardInThreads } from '@permanence/query/scorecard-threads/in-threads';
import { createThreads } from '@permanence/query/scorecard-threads/threads';
import { type Client, clientOf } from '../http/client.ts';
import { giveKey, requestHeaders } from '../http/request-headers.ts';
import { subjectsIn } from './commands.ts';
import { copyOf } from './copy-of.ts';
import { line, spreadOf } from './timing.ts';
import { goBoth, noPaths, type Paths, processorAdded } from './two-paths.ts';

const PAIRS = 15;
const SEALED = 5;
const SEALED_ON = '2018-11-01';
const HUNDRED = 100;

const QUERY = `query ($authority: String, $asAt: Date) { scorecard(authority: $authority, asAt: $asAt) { ... on Scorecard {
  rows { measure value numerator denominator rag direction change } } } }`;

function sealedBy(authority: string, child: string): readonly NewEvent[] {
  const said = (type: string, data: NewEvent['data']): NewEvent => {
    const id = deterministicId('bench', type, child);
    const names = { commandId: id, correlationId: id, causationId: id };
    return { id, type, version: 1, data, metadata: { actor: 'bench', authority, source: 'bench', ...names } };
  };
  const level = { level: 'sealed', basis: 'COURT', named: ['bench-1', 'bench-2'], restrictedBy: 'bench-1' };
  const restricted = said('RecordRestricted', { on: SEALED_ON, ...level });
  const agreed = { on: SEALED_ON, restriction: restricted.id, agreedBy: 'bench-2' };
  return [restricted, said('RestrictionAgreed', agreed)];
}

async function seal(folder: string, authority: string, children: readonly string[]): Promise<void> {
  const log = openLog(folder);
  for (const child of children)
    await log.append(childStream(authority, child), sealedBy(authority, child), { kind: 'stream-exists' });
  await log.close();
  const db = openTables(folder);
  await catchUpTables(folder, db);
  db.close();
}

/** All that stands before a scorecard in the service: signing in, limits, sights, GraphQL, and looks. */
async function asking(folder: string, opened: AsyncDisposableStack) {
  const settings = readSettings({ LOG_LEVEL: 'error' });
  const telemetry = await startTelemetry(settings, []);
  opened.defer(telemetry.finish);
  const door = await openDoor(settings.signIn, folder);
  const log = opened.adopt(openLog(folder), (each) => each.close());
  const looks = openLooksSide(opened, folder, log, telemetry);
  const path = tablesFile(folder);
  const threads = opened.adopt(createThreads(path), (each) => each.close());
  const whenAtLeast = polling(openToRead(opened, path));
  const answering = {
    exampleQueries: [],
    readyOnly: false,
    mostMilliseconds: settings.queryMostMilliseconds,
  };
  const asked = { path, key: namesKeyIn(folder), whenAtLeast, looks, ...answering };
  const { questions, live } = openQuestionSide(opened, { ...asked, threads }, telemetry);
  opened.defer(() => live.close());
  const { text, contentType } = telemetry.metrics;
  const readiness = async () => ({ ready: true, status: 'ready' }) as const;
  const operations = operationsRoutes({ readiness, metrics: text, contentType, mayLook: door.mayLook });
  const server = createServer(appOver(telemetry, operations, '/graphql', door).use(questions));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const client = clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 1);
  opened.defer(() => {
    client.close();
    server.close();
  });
  return { client, threads, db: openToRead(opened, path) };
}

async function rowsOver(
  client: Client,
  authority: string,
  asAt: CivilDate,
): Promise<readonly ScorecardRow[]> {
  // Of somebody from whom a sealed record is hidden.
  const headers = requestHeaders(authority, 'access/grant-reviews');
  const { text } = await client.post('/graphql', { query: QUERY, variables: { authority, asAt } }, headers);
  const { data } = JSON.parse(text) as { data?: { scorecard?: { rows?: readonly ScorecardRow[] } } };
  if (data?.scorecard?.rows === undefined) throw new Error('the bench was answered no scorecard');
  return data.scorecard.rows;
}

function report(what: string, paths: Paths, counted: string): void {
  const [asked, worked] = [spreadOf(paths.one.times), spreadOf(paths.other.times)];
  const added = (asked.median / worked.median - 1) * HUNDRED;
  const share = (processorAdded(paths) / spreadOf(paths.other.processor).median) * HUNDRED;
  const figures = `${Math.round(worked.median)} ms without: ${added.toFixed(1)} % more, of the processor ${share.toFixed(1)} %`;
  line(what, asked, 'ms', `${counted}, ${paths.one.times.length} pairs; ${figures} (target: under 10 %)`);
}

async function compared(what: string, folder: string, authority: string, asAt: CivilDate): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const { client, threads, db } = await asking(folder, opened);
  const paths = noPaths();
  let counted = '';
  for (let nth = 0; nth <= PAIRS; nth += 1) {
    // Another day each time: a scorecard is kept until the tables change.
    const day = addDays(asAt, -nth);
    const work = async () => {
      const [inCare] = await scorecardInThreads(db, threads, { authority, asAt: day });
      return inCare?.numerator;
    };
    const ask = async () => (await rowsOver(client, authority, day))[0]?.numerator;
    if (nth === 0) counted = `${await ask()} of ${await work()} counted`;
    else await goBoth(paths, nth, ask, work);
  }
  report(what, paths, counted);
}

/** What it adds to a scorecard that it is asked for over GraphQL by somebody who signed in and may not see everything. */
export async function scorecardAsked(folder: string, authority: string, asAt: CivilDate): Promise<void> {
  const own = copyOf(folder, 'asked');
  giveKey(own);
  await compared('Scorecard asked for by a person', own, authority, asAt);
  const children = subjectsIn(own, authority, asAt).slice(0, SEALED);
  await seal(
    own,
    authority,
    children.map(({ child }) => child),
  );
  await compared(`The same with ${SEALED} records sealed`, own, authority, asAt);
}
