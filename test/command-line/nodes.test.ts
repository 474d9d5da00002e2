import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deterministicId } from '@permanence/event-store/event-id';
import { openLog, tablesFile } from '@permanence/permanence/data-folder';
import { readModels } from '@permanence/read-models/projection';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { giveKey, requestHeaders } from '../http/request-headers.ts';
import { episodesFile, headerFile, type Workplace, workplace } from './permanence.ts';
import { type Started, started } from './started.ts';

const FILLED = /Projecting into/;
const ANSWERS = /(http:\/\/localhost:\d+)\/graphql/;

let place: Workplace;
let data: string;
const running: Started[] = [];

beforeAll(() => {
  place = workplace();
  data = join(place.folder, 'data');
  for (const authority of ['998', '999']) {
    const dir = place.files(authority, {
      'header.csv': headerFile('1,1,01/05/2010,WBRI,,0,', '2,2,29/02/2012,WBRI,,0,'),
      'episodes.csv': episodesFile(
        '1,10/01/2016,S,C2,N1,U6,PR1,,,,ZZ9 9ZZ,ZZ1 1AA,',
        '2,01/09/2017,S,C2,N1,U6,PR1,,,,ZZ9 9ZZ,ZZ4 4DD,',
      ),
    });
    place.run('import', 'ssda903', dir, '--authority', authority, '--year', '2017-18');
  }
});

afterEach(() => {
  for (const each of running.splice(0)) each.kill();
});

afterAll(() => place.dispose());

async function start(args: readonly string[], says: RegExp, settings?: NodeJS.ProcessEnv): Promise<Started> {
  giveKey(args[args.indexOf('--data') + 1] ?? '');
  const one = await started(args, says, settings);
  running.push(one);
  return one;
}

/** Records that a child was born, and answers the place in the log. */
async function born(child: string, authority = '999'): Promise<number> {
  const log = openLog(data);
  const metadata = {
    ...{ actor: 'test', authority, source: 'test' },
    ...{ commandId: 'test', correlationId: 'test', causationId: 'test' },
  };
  const id = deterministicId(authority, child);
  const event = { id, type: 'ChildBorn', version: 1, data: { on: '2015-01-01', sex: '1' }, metadata };
  const { position } = await log.append(`child-${authority}-${child}`, [event], { kind: 'any' });
  await log.close();
  return position;
}

async function seenBy(
  { found }: Started,
  child: string,
  atLeast: number,
  authority = '999',
): Promise<unknown> {
  const query = `{ child(id: "${child}", authority: "999", atLeast: ${atLeast}) { ... on Child { reference stale } } }`;
  const response = await fetch(`${found[1]}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...requestHeaders(authority) },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: { child: unknown } }).data.child;
}

/** A folder of its own on the log of the first. */
function otherNode(name: string) {
  const folder = join(place.folder, name);
  const settings = { EVENT_STORE: `sqlite:${join(data, 'log.sqlite')}` };
  const inItsPlace = <Result>(work: () => Result): Result => {
    Object.assign(process.env, settings);
    try {
      return work();
    } finally {
      delete process.env.EVENT_STORE;
    }
  };
  return { folder, settings, inItsPlace };
}

async function dumpOf(path: string): Promise<Record<string, string>> {
  const log = openLog(data);
  const db = new DatabaseSync(path, { readOnly: true });
  const streams = await log.streams('');
  await log.close();
  const dumped = Object.fromEntries(streams.map((stream) => [stream, readModels.dump(db, stream)]));
  db.close();
  return dumped;
}

test('given two that answer and one that projects, on one file, then both answer from what was just recorded; of two that project one stands by', async () => {
  const answering = await Promise.all([1, 2].map(() => start(['query', '--data', data], ANSWERS)));
  const first = await start(['projector', '--data', data], FILLED);
  const second = await start(['projector', '--data', data], FILLED);
  const position = await born('a');
  for (const one of answering)
    expect(await seenBy(one, 'a', position)).toEqual({ reference: 'a', stale: false });
  expect(await first.stop()).toBe(0);
  const next = await born('b');
  for (const one of answering) expect(await seenBy(one, 'b', next)).toEqual({ reference: 'b', stale: false });
  expect(await second.stop()).toBe(0);
  for (const one of answering) expect(await one.stop()).toBe(0);
  const { projections } = place
    .run('projections', 'list', '--json')
    .json<{ projections: { projectedBy: unknown; events: number }[] }>();
  expect(projections).toMatchObject([{ projectedBy: null, events: 0 }]);
});

test('given a copy of a node that is in use, when another begins with it, then it catches up, and has the same rows byte for byte', async () => {
  const projecting = await start(['projector', '--data', data], FILLED);
  const copy = join(place.folder, 'copy.sqlite');
  expect(place.run('node', 'backup', '--to', copy).code).toBe(0);
  expect(place.run('node', 'backup', '--to', copy).code).toBe(1);
  await born('c');
  const { folder, settings, inItsPlace } = otherNode('second');
  const restored = inItsPlace(() => place.run('node', 'restore', '--from', copy, '--data', folder));
  expect(restored.code).toBe(0);
  const other = await start(['projector', '--data', folder], FILLED, settings);
  expect(await other.stop()).toBe(0);
  expect(await projecting.stop()).toBe(0);
  const path = inItsPlace(() => tablesFile(folder));
  expect(await dumpOf(path)).toEqual(await dumpOf(tablesFile(data)));
  expect(inItsPlace(() => place.run('projections', 'verify', '--data', folder)).code).toBe(0);
  expect(inItsPlace(() => place.run('node', 'restore', '--from', copy, '--data', folder)).code).toBe(1);
});

test('given a node for one authority, then it holds that one alone, answers for it alone, and does not begin with a copy of all', async () => {
  const { folder, settings, inItsPlace } = otherNode('one-authority');
  const only = ['--only-authority', '998', '--data', folder];
  const copy = join(place.folder, 'of-all.sqlite');
  expect(place.run('node', 'backup', '--to', copy).code).toBe(0);
  const refused = inItsPlace(() => place.run('node', 'restore', '--from', copy, ...only));
  expect(refused.code).toBe(1);
  expect(existsSync(inItsPlace(() => tablesFile(folder, '998')))).toBe(false);
  const projecting = await start(['projector', ...only], FILLED, settings);
  const answering = await start(['query', ...only], ANSWERS, settings);
  expect(await seenBy(answering, '1', 0, '998')).toEqual({});
  const { status } = await fetch(`${answering.found[1]}/graphql`, { headers: requestHeaders('999') });
  expect(status).toBe(403);
  const db = new DatabaseSync(
    inItsPlace(() => tablesFile(folder, '998')),
    { readOnly: true },
  );
  expect(db.prepare('select distinct authority from fact').all()).toMatchObject([{ authority: '998' }]);
  db.close();
  expect(await projecting.stop()).toBe(0);
  expect(await answering.stop()).toBe(0);
  expect(inItsPlace(() => place.run('projections', 'verify', ...only)).code).toBe(0);
});
