import type { DatabaseSync } from 'node:sqlite';
import type { EventStore, GlobalPosition, RecordedEvent } from '@permanence/event-store/event-store';
import { measureOf } from '@permanence/measures/catalogue';
import { totalFor } from '@permanence/measures/figure';
import type { Definition } from '@permanence/measures/measure';
import { catchUp } from '@permanence/projections/catch-up';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { AUTHORITY } from './load.ts';
import type { Answered } from './reader.ts';

interface Prefix extends EventStore {
  /** It has come so far, and no further. */
  reach(position: number): void;
}

function notHere(): never {
  throw new Error('a prefix is only read');
}

/** The log as it was when it had come to a position. */
function prefixOf(all: readonly RecordedEvent[]): Prefix {
  const byStream = Map.groupBy(all, ({ stream }) => stream);
  const names = [...byStream.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  let reached = 0;
  const upToNow = (events: readonly RecordedEvent[], upTo = Number.MAX_SAFE_INTEGER) =>
    events.filter(({ position }) => position <= Math.min(upTo, reached));
  return {
    reach: (position) => {
      reached = position;
    },
    head: async () => reached as GlobalPosition,
    readStream: async (stream, { from = 0, upTo } = {}) =>
      upToNow(byStream.get(stream) ?? [], upTo).filter(({ revision }) => revision >= from),
    readAll: async ({ after, limit }) => {
      const next = all.findIndex(({ position }) => position > after);
      const events = next === -1 ? [] : upToNow(all.slice(next, next + limit));
      return { events, end: events.at(-1)?.position ?? after };
    },
    streams: async (_prefix, { after = '', limit = names.length } = {}) =>
      names.filter((name) => name > after).slice(0, limit),
    last: notHere,
    append: notHere,
    subscribe: notHere,
    close: async () => {},
  };
}

function saidOf(db: DatabaseSync, { measure, asAt }: Answered): string {
  const definition = measureOf(measure) as Definition;
  const { numerator, denominator, value } = totalFor(db, definition, { authority: AUTHORITY, asAt });
  return [numerator, denominator, value].join();
}

/** Holds answers, as they were given while processes came and went, against tables filled up to the position they name. */
export async function checkAnswers(
  events: readonly RecordedEvent[],
  answers: readonly Answered[],
): Promise<readonly string[]> {
  const log = prefixOf(events);
  const db = openReadModels(':memory:');
  const positions = new Set(events.map(({ position }) => Number(position)));
  const wrong: string[] = [];
  for (const answer of answers.toSorted((a, b) => a.position - b.position)) {
    const { measure, asAt, position, numerator, denominator, value } = answer;
    log.reach(position);
    await catchUp(log, db, readModels);
    const said = [numerator, denominator, value].join();
    const expected = saidOf(db, answer);
    const about = `${measure} as at ${asAt}, position ${position}:`;
    if (!positions.has(position) && position !== 0) wrong.push(`${about} no event is there`);
    if (said !== expected) wrong.push(`${about} was answered ${said}, the log up to there gives ${expected}`);
  }
  db.close();
  return wrong;
}
