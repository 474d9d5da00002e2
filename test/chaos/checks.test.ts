import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { EventStore, GlobalPosition, RecordedEvent } from '@permanence/event-store/event-store';
import { openStoredLog } from '@permanence/permanence/data-folder';
import { catchUp } from '@permanence/projections/catch-up';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clientOf } from '../http/client.ts';
import { type Sent, sendAll } from '../http/many-clients.ts';
import { beginnings } from '../http/random-commands.ts';
import { serving } from '../http/serving.ts';
import { checkLog, everyEvent } from './check-log.ts';
import { checkFigures, checkTables } from './check-tables.ts';
import { AUTHORITY } from './load.ts';
import { checkAnswers } from './prefix.ts';
import { type Answered, DAYS } from './reader.ts';

const CHILDREN = 6;

let data: string;
let log: EventStore;
let sent: readonly Sent[];
let events: readonly RecordedEvent[];

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'permanence-checks-'));
  const service = await serving(data);
  const client = clientOf(service.url, 1);
  const who = { authority: AUTHORITY, nameOf: (child: number) => `c${child}`, clients: 1, keys: 'k' };
  sent = await sendAll(client, beginnings(CHILDREN), who);
  client.close();
  await service.stop();
  log = openStoredLog(data);
  events = await everyEvent(log);
});

afterAll(async () => {
  await log.close();
  rmSync(data, { recursive: true });
});

/** The events of the last command: it recorded several. */
function lastCommand(): readonly RecordedEvent[] {
  const id = events.at(-1)?.metadata.commandId;
  return events.filter(({ metadata }) => metadata.commandId === id);
}

const lastSent = () => sent.at(-1) as Sent;
const withLast = (received: Sent['received']) => [...sent.slice(0, -1), { ...lastSent(), received }];
const UNKNOWN = { status: 0, text: '{}' };

describe('given a log that nothing happened to', () => {
  it('then nothing is wrong with it, told or not', async () => {
    expect(lastCommand().length).toBeGreaterThan(1);
    expect((await checkLog(log, events, sent)).wrong).toEqual([]);
    expect((await checkLog(log, events, withLast(UNKNOWN))).wrong).toEqual([]);
    const without = events.slice(0, -lastCommand().length);
    expect((await checkLog(log, without, withLast(UNKNOWN))).wrong).toEqual([]);
  });
});

describe('given a log to which something happened, then it is noticed', () => {
  const last = () => events.at(-1) as RecordedEvent;
  const others = () => events.slice(0, -1);
  const anotherPlace = (): RecordedEvent => ({
    ...last(),
    position: (last().position + 1) as GlobalPosition,
  });
  const otherData = (): RecordedEvent => ({ ...last(), data: { ...last().data, on: '2001-01-01' } });
  const cases: Readonly<Record<string, () => [readonly RecordedEvent[], readonly Sent[]]>> = {
    'an acknowledged event is lost': () => [others(), sent],
    'an event is there twice': () => [[...events, last()], sent],
    'an event lies elsewhere than was answered': () => [[...others(), anotherPlace()], sent],
    'an event says something else': () => [[...others(), otherData()], sent],
    'a refused command is there': () => [events, withLast({ status: 409, text: '{}' })],
    'half of a command is there of which nobody was told': () => [others(), withLast(UNKNOWN)],
    'a command is there that nobody sent': () => [events, sent.slice(0, -1)],
  };

  it.each(Object.keys(cases))('%s', async (name) => {
    const [found, told] = cases[name]?.() ?? [events, sent];
    expect((await checkLog(log, found, told)).wrong).not.toEqual([]);
  });
});

describe('given tables to which something happened', () => {
  let folder: string;
  let db: DatabaseSync;
  const streams = () => new Set(events.map(({ stream }) => stream));
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'permanence-checks-'));
    db = openReadModels(join(folder, 'tables.sqlite'));
    await catchUp(log, db, readModels);
  });
  afterEach(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });

  it('a row that is gone is noticed in tables and figures', async () => {
    expect((await checkTables(log, db, streams(), folder)).wrong).toEqual([]);
    expect(checkFigures(db, events).wrong).toEqual([]);
    db.exec("delete from episode where child = 'c1'");
    rmSync(join(folder, 'rebuilt.sqlite'));
    expect((await checkTables(log, db, streams(), folder)).wrong).not.toEqual([]);
    expect(checkFigures(db, events).wrong).not.toEqual([]);
  });

  it('an answer that no part of the log gives is noticed', async () => {
    const rows = { counted: { totalCount: 3 }, considered: { totalCount: 0 } };
    const position = events.at(-1)?.position ?? 0;
    const answer: Answered = {
      ...{
        measure: 'children-in-care',
        asAt: DAYS[0] as Answered['asAt'],
        atLeast: 0,
        position,
        stale: false,
      },
      ...{ numerator: 3, denominator: 3, value: '3', ...rows },
    };
    expect(await checkAnswers(events, [answer])).toEqual([]);
    expect(await checkAnswers(events, [{ ...answer, numerator: 2 }])).not.toEqual([]);
    expect(await checkAnswers(events, [{ ...answer, position: position + 1 }])).not.toEqual([]);
    expect(await checkAnswers(events, [{ ...answer, position: events[0]?.position ?? 0 }])).not.toEqual([]);
  });
});
