import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { civilDate } from '@permanence/calendar/civil-date';
import { isCareEvent } from '@permanence/care/child/catalogue';
import { REFUSAL_CODES } from '@permanence/care/child/decision';
import { childOf } from '@permanence/care/child/fold';
import { CHILD_PREFIX } from '@permanence/care/child/stream';
import { deterministicId } from '@permanence/event-store/event-id';
import { type EventStore, type RecordedEvent, START } from '@permanence/event-store/event-store';
import { MEASURES } from '@permanence/measures/catalogue';
import { figureOf } from '@permanence/measures/figure';
import { openLog, openTables } from '@permanence/permanence/data-folder';
import { verify } from '@permanence/projections/verify';
import { readModels } from '@permanence/read-models/projection';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { naiveMeasure } from '../../packages/measures/test/naive/measure.ts';
import { roleSaying } from '../../services/record/test/persons.ts';
import { differences } from '../figures/compare.ts';
import { clientOf } from './client.ts';
import { acknowledged, type Problem, type Sent, send, sendAll } from './many-clients.ts';
import { overlapsIn } from './overlaps.ts';
import { plainRows, TOLD_BY_PLAIN_ROWS } from './plain-rows.ts';
import { beginnings, randomCommands } from './random-commands.ts';
import { serving } from './serving.ts';

const AUTHORITY = '999';
const CHILDREN = 200;
const CLIENTS = 20;
const COMMANDS = 10_000;
const REPEATED = 200;
const SEED = 7;
const who = { authority: AUTHORITY, nameOf: (child: number) => `child${child}` };
const DAYS = ['2024-03-31', '2024-07-15', '2024-09-30', '2024-12-31', '2025-06-30'].map(civilDate);

function codeOf({ received }: Sent): string | undefined {
  return (JSON.parse(received.text) as Problem).code;
}

/** Answers that the same command gets again: what was recorded, and what the record itself refused. */
function isKept(sent: Sent): boolean {
  return sent.received.status === 200 || (REFUSAL_CODES as readonly string[]).includes(codeOf(sent) ?? '');
}

/** By the role that sees every record, whoever works with the child. */
function isSaidForEveryone({ path }: Sent): boolean {
  return roleSaying(path.split('/').at(-1)) === 'returns-officer';
}

function withoutCorrelation(text: string): unknown {
  const { correlationId: _correlation, ...said } = JSON.parse(text) as Record<string, unknown>;
  return said;
}

async function eventsIn(log: EventStore): Promise<readonly RecordedEvent[]> {
  const { events } = await log.readAll({ after: START, limit: Number.MAX_SAFE_INTEGER });
  return events;
}

describe(`given ${COMMANDS} random commands on ${CHILDREN} children from ${CLIENTS} clients at once`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'permanence-many-'));
  let sent: readonly Sent[];
  let repeats: readonly { readonly first: Sent; readonly again: Sent['received'] }[];
  let exitCode: number | null;
  let log: EventStore;
  let tables: DatabaseSync;
  let events: readonly RecordedEvent[];

  beforeAll(async () => {
    const service = await serving(folder);
    const client = clientOf(service.url, CLIENTS);
    const random = fc.sample(randomCommands(CHILDREN), { numRuns: COMMANDS, seed: SEED });
    const begun = await sendAll(client, beginnings(CHILDREN), { ...who, clients: 1, keys: 'begin' });
    sent = await sendAll(client, random, { ...who, clients: CLIENTS, keys: 'random' });
    // Whoever may say it because they work with the child, and meanwhile no longer does, is not answered again.
    const kept = sent.filter((each) => isKept(each) && isSaidForEveryone(each));
    const step = Math.floor(kept.length / REPEATED);
    repeats = await Promise.all(
      kept
        .filter((_, nth) => nth % step === 0)
        .slice(0, REPEATED)
        .map(async (first) => ({ first, again: await send(client, first) })),
    );
    sent = [...begun, ...sent];
    client.close();
    exitCode = await service.stop();
    log = openLog(folder);
    tables = openTables(folder);
    // The log of looks is anchored in the same log.
    events = (await eventsIn(log)).filter(({ stream }) => stream.startsWith(CHILD_PREFIX));
  });

  afterAll(async () => {
    tables.close();
    await log.close();
    rmSync(folder, { recursive: true });
  });

  it('answers every one, and never that something broke', () => {
    const statuses = Map.groupBy(sent, ({ received }) => received.status);
    expect([...statuses.keys()].toSorted((a, b) => a - b)).toEqual([200, 400, 403, 404, 409, 412, 422, 428]);
    expect(statuses.get(200)?.length).toBeGreaterThan(COMMANDS / 4);
    expect(exitCode).toBe(0);
  });

  it('has every acknowledged event in the log once, and no other', () => {
    const told = sent.flatMap((each) => acknowledged(each)?.events.map(({ id }) => id) ?? []);
    const recorded = events.map(({ id }) => id);
    expect(new Set(recorded).size).toBe(recorded.length);
    expect(recorded.toSorted()).toEqual(told.toSorted());
  });

  it('says where in the log each answer ends', () => {
    // Not by their number: the log of looks is anchored between them when a minute has passed.
    const at = new Map(events.map((event) => [event.position as number, event]));
    for (const answer of sent.map(acknowledged)) {
      const last = answer?.events.at(-1);
      if (answer === undefined || last === undefined) continue;
      expect(at.get(answer.position)).toMatchObject({ id: last.id, revision: answer.revision });
    }
  });

  it('has no trace of what was refused', () => {
    const commands = new Set(events.map(({ metadata }) => metadata.commandId));
    const refused = sent.filter((each) => acknowledged(each) === undefined);
    const traces = refused.filter(({ key }) =>
      commands.has(deterministicId('command', AUTHORITY, 'local', key)),
    );
    expect(traces).toEqual([]);
    expect(refused.length).toBeGreaterThan(COMMANDS / 10);
  });

  it('answers a repeated command as it did the first time', () => {
    expect(repeats).toHaveLength(REPEATED);
    for (const { first, again } of repeats) {
      expect(again.status).toBe(first.received.status);
      expect(withoutCorrelation(again.text)).toEqual(withoutCorrelation(first.received.text));
    }
  });

  it('lets nothing of a child run at one time that may not', async () => {
    for (const child of await log.streams(CHILD_PREFIX)) {
      const stored = await log.readStream(child);
      expect(overlapsIn(childOf(stored.filter(isCareEvent))), child).toEqual([]);
    }
  });

  it('has projected every child as a fresh fold would', async () => {
    expect(await verify(log, tables, readModels)).toEqual({ streams: CHILDREN, different: [], parked: [] });
  });

  it.each(MEASURES.filter(({ id }) => TOLD_BY_PLAIN_ROWS.has(id)))(
    'gives the figure of a second reading: $id',
    (definition) => {
      const byChild = Map.groupBy(events, ({ stream }) => stream);
      const plain = [...byChild].map(([stream, own]) => plainRows(stream.split('-').at(-1) ?? '', own));
      for (const asAt of DAYS) {
        for (const policy of ['carer', 'record'] as const) {
          for (const years of definition.years) {
            const figure = figureOf(tables, definition, { authority: AUTHORITY, asAt, policy, years });
            expect(
              differences(figure, naiveMeasure(definition.id, plain, { asAt, policy, years })),
              asAt,
            ).toEqual([]);
          }
        }
      }
    },
  );
});
