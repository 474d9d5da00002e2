import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { EventStore, RecordedEvent } from '@permanence/event-store/event-store';
import { MEASURES } from '@permanence/measures/catalogue';
import { figureOf } from '@permanence/measures/figure';
import type { Question } from '@permanence/measures/measure';
import { rebuild } from '@permanence/projections/rebuild';
import { verify } from '@permanence/projections/verify';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { naiveMeasure } from '../../packages/measures/test/naive/measure.ts';
import { differences } from '../figures/compare.ts';
import { AUTHORITY } from './load.ts';
import { plainRecord } from './plain-record.ts';
import { DAYS } from './reader.ts';

/** The tables that the processes kept up. */
export function tablesIn(folder: string): DatabaseSync {
  const [file, ...others] = readdirSync(folder).filter((name) => /^read-models.*\.sqlite$/.test(name));
  if (file === undefined || others.length > 0) throw new Error('there should be one file of tables');
  return openReadModels(join(folder, file));
}

export interface CheckedTables {
  readonly wrong: readonly string[];
  readonly streams: number;
  readonly bytes: number;
}

/** The tables against those of a rebuild, byte for byte, and against each stream folded by itself. */
export async function checkTables(
  log: EventStore,
  db: DatabaseSync,
  streams: ReadonlySet<string>,
  folder: string,
): Promise<CheckedTables> {
  const wrong: string[] = [];
  const rebuilt = openReadModels(join(folder, 'rebuilt.sqlite'));
  await rebuild(log, rebuilt, readModels);
  let bytes = 0;
  for (const stream of streams) {
    const dump = readModels.dump(db, stream);
    bytes += Buffer.byteLength(dump);
    if (dump !== readModels.dump(rebuilt, stream)) wrong.push(`${stream} has other rows in a rebuild`);
  }
  rebuilt.close();
  const { different, parked } = await verify(log, db, readModels);
  wrong.push(...different.map((stream) => `${stream} has other rows than its events`));
  wrong.push(...parked.map((stream) => `${stream} is parked`));
  return { wrong, streams: streams.size, bytes };
}

export interface CheckedFigures {
  readonly wrong: readonly string[];
  readonly figures: number;
}

/** Every measure of the catalogue against a second reading of the record. */
export function checkFigures(db: DatabaseSync, events: readonly RecordedEvent[]): CheckedFigures {
  const { children, authority } = plainRecord(events);
  const wrong: string[] = [];
  let figures = 0;
  for (const definition of MEASURES) {
    for (const asAt of DAYS) {
      for (const policy of definition.policies.length === 0 ? ['carer' as const] : definition.policies) {
        for (const years of definition.years) {
          const question: Question = { authority: AUTHORITY, asAt, policy, years };
          const second = naiveMeasure(definition.id, children, { asAt, policy, years, authority });
          const found = differences(figureOf(db, definition, question), second);
          figures += 1;
          if (found.length > 0) wrong.push(`${definition.id} as at ${asAt}: ${found.slice(0, 3).join('; ')}`);
        }
      }
    }
  }
  return { wrong, figures };
}
