import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CivilDate } from '@permanence/calendar/civil-date';
import type { EventStore } from '@permanence/event-store/event-store';
import { answersFile, openRememberingLog } from '@permanence/permanence/data-folder';
import { openLooksSide } from '@permanence/permanence/looks/looks-side';
import { readSettings } from '@permanence/permanence/settings';
import { openDoor } from '@permanence/permanence/sign-in/door';
import { personAsking } from '@permanence/permanence/sign-in/signing-in';
import { createLogging } from '@permanence/permanence/telemetry/logger';
import { callerOf } from '@permanence/record/asked-by';
import type { Caller } from '@permanence/record/command';
import type { IdempotencyStore, KeptAnswer } from '@permanence/record/idempotency';
import { openIdempotencyStore } from '@permanence/record/idempotency-sqlite';
import { intentAt } from '@permanence/record/intents';
import { jsonOf } from '@permanence/record/json-body';
import { NOBODY_LOOKS } from '@permanence/record/look-kept';
import { publicationsIn } from '@permanence/record/published';
import type { Recorder } from '@permanence/record/record-commands';
import { correlationIdOf, keyOf } from '@permanence/record/request';
import { takeCommand } from '@permanence/record/take-command';
import { type Client, clientOf } from '../http/client.ts';
import { giveKey, requestHeaders } from '../http/request-headers.ts';
import { commandAt, type PlannedCommand, type Subject } from './command-plan.ts';
import { subjectsIn } from './commands.ts';
import { copyOf } from './copy-of.ts';
import { goBoth, noPaths, type Paths, reportDifference } from './two-paths.ts';

type Looks = Recorder['looks'];

const ROUNDS = 4;
const OK = 200;
const UNPROCESSABLE = 422;

/** Who gives the command that came. */
type Giving = (request: IncomingMessage, intent: string) => Caller | Promise<Caller>;

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return jsonOf(Buffer.concat(chunks));
}

/** Takes commands for a log over HTTP, with nothing else around it. */
function taking(log: EventStore, looks: Looks, answers: IdempotencyStore, giving: Giving): RequestListener {
  const whatWouldFollow = async () => null;
  const recorder = { log, looks, whatWouldFollow, now: Date.now, publishedUntil: publicationsIn(log) };
  const answerTo = async (request: IncomingMessage): Promise<KeptAnswer> => {
    const [, child, path = ''] = /^\/v1\/children\/([^/]+)\/(.+)$/.exec(request.url ?? '') ?? [];
    const intent = intentAt(path, child);
    if (intent === undefined) throw new Error('a command that is none');
    const caller = await giving(request, path);
    const body = await bodyOf(request);
    const key = keyOf(request, false);
    const asked = { caller, child, intent, key, match: undefined, body, dryRun: false };
    return takeCommand(recorder, answers, asked);
  };
  return (request, response) => {
    answerTo(request).then(
      ({ status, body }) => response.writeHead(status).end(JSON.stringify(body)),
      (error: Error) => response.destroy(error),
    );
  };
}

type Opened = AsyncDisposableStack;

async function listening(listener: RequestListener, opened: Opened): Promise<Client> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const client = clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 1);
  opened.defer(() => {
    client.close();
    server.close();
  });
  return client;
}

/** A program of ours is let through unseen: nobody signs in, nobody asks who may, and no look is kept. */
function asProgram(authority: string): Giving {
  return (request) => ({
    ...{ authority, actor: 'bench', by: 'program' },
    correlationId: correlationIdOf(request),
  });
}

async function bothDoors(folder: string, authority: string, opened: Opened) {
  const log = opened.adopt(openRememberingLog(folder), (each) => each.close());
  const answers = (name: string) =>
    opened.adopt(openIdempotencyStore(`${answersFile(folder)}-${name}`), (store) => store.close());
  const { signingIn } = await openDoor(readSettings({}).signIn, folder);
  const telling = { log: createLogging('error').log, onLooks: () => {} };
  const looks = openLooksSide(opened, folder, log, telling);
  const asPerson: Giving = (request, ofChild) =>
    callerOf(request, (asking) => personAsking(signingIn, asking as IncomingMessage), { ofChild });
  return {
    guarded: await listening(taking(log, looks, answers('guarded'), asPerson), opened),
    open: await listening(taking(log, NOBODY_LOOKS, answers('open'), asProgram(authority)), opened),
  };
}

interface Asking {
  readonly guarded: Client;
  readonly open: Client;
  readonly headers: Readonly<Record<string, string>>;
  readonly after: CivilDate;
}

/** What is said, and how it is answered. */
interface Kind {
  readonly name: string;
  readonly status: number;
  readonly said: (planned: PlannedCommand) => Omit<PlannedCommand, 'child'>;
}

/** The nth command of each half of the children; halves change places every round. */
async function pairs(
  { guarded, open, headers, after }: Asking,
  halves: readonly [readonly Subject[], readonly Subject[]],
  round: number,
  { name, status, said }: Kind,
  paths: Paths,
): Promise<void> {
  const [mine, theirs] = round % 2 === 0 ? halves : [halves[1], halves[0]];
  const say = async (client: Client, subjects: readonly Subject[], nth: number, side: string) => {
    const planned = commandAt(subjects, after, nth + round * subjects.length);
    const { intent, body } = said(planned);
    const key = { 'idempotency-key': `${name}-${side}-${round}-${nth}` };
    const path = `/v1/children/${planned.child}/${intent}`;
    const answer = await client.post(path, body, { ...headers, ...key });
    if (answer.status !== status) throw new Error(`a command of the bench was answered ${answer.status}`);
  };
  for (let nth = 0; nth < mine.length; nth += 1)
    await goBoth(
      paths,
      nth,
      () => say(guarded, mine, nth, 'guarded'),
      () => say(open, theirs, nth, 'open'),
    );
}

const RECORDED: Kind = { name: 'recorded', status: OK, said: (planned) => planned };
/** What a refusal tells is a look at the record, kept on disk before the answer goes out. */
const REFUSED: Kind = {
  name: 'refused',
  status: UNPROCESSABLE,
  said: () => ({ intent: 'dental-checks', body: { on: '2999-01-01' } }),
};

/** What it adds to a command that somebody must have signed in, be in the role, see the child, and that it is kept that they looked. */
export async function commandAuthorised(folder: string, authority: string, asAt: CivilDate): Promise<void> {
  const own = copyOf(folder, 'authorised');
  giveKey(own);
  const subjects = subjectsIn(own, authority, asAt).filter(({ atSchool }) => atSchool);
  const half = Math.floor(subjects.length / 2);
  const halves = [subjects.slice(0, half), subjects.slice(half, half * 2)] as const;
  await using opened = new AsyncDisposableStack();
  const doors = await bothDoors(own, authority, opened);
  const asking: Asking = { ...doors, headers: requestHeaders(authority), after: asAt };
  // Once for nothing, so that every child has been read.
  await pairs(asking, halves, 0, RECORDED, noPaths());
  for (const [what, kind] of [
    ['Authorisation of a recorded command adds', RECORDED],
    ['Authorisation and look of a refused one add', REFUSED],
  ] as const) {
    const paths = noPaths();
    for (let round = 1; round <= ROUNDS; round += 1) await pairs(asking, halves, round, kind, paths);
    reportDifference(what, paths, ' (target: p99 under 2)');
  }
}
