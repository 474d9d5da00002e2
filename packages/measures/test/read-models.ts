/** The read models of a few children, in memory, filled by the projection that fills the file. */
import type { DatabaseSync } from 'node:sqlite';
import { civilDate } from '@permanence/calendar/civil-date';
import { readModels } from '@permanence/read-models/projection';
import { openReadModels } from '@permanence/read-models/read-model-file';
import type { StoredEvent } from '../../projections/src/projection.ts';
import type { Asked, Story } from '../src/example.ts';
import type { Question } from '../src/measure.ts';
import { authorityFactsOf, factIds, factsOfStory } from './facts.ts';

export const AUTHORITY = '999';

/** What was recorded of a child at one moment. */
export interface Recorded {
  readonly at: string;
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
}

const METADATA = {
  actor: 'example',
  authority: AUTHORITY,
  source: 'example',
  commandId: 'example',
  correlationId: 'example',
  causationId: 'example',
};

function eventsOf(stream: string, moments: readonly Recorded[]): StoredEvent[] {
  return moments
    .flatMap(({ at, events }) => events.map((event) => ({ ...event, recordedAt: at })))
    .map((event, index) => ({
      ...event,
      version: 1,
      metadata: METADATA,
      stream,
      revision: index as StoredEvent['revision'],
      position: index as StoredEvent['position'],
    }));
}

/** Read models of children, each with what was recorded of it, moment by moment, and of their authority. */
export function recordedReadModels(
  children: Readonly<Record<string, readonly Recorded[]>>,
  authority: readonly Recorded[] = [],
): DatabaseSync {
  const db = openReadModels(':memory:');
  readModels.create(db);
  const write = readModels.writer(db);
  write(
    Object.entries(children).map(([child, moments]) => {
      const stream = `child-${AUTHORITY}-${child}`;
      return { stream, events: eventsOf(stream, moments), from: 0 };
    }),
  );
  const stream = `authority-${AUTHORITY}`;
  if (authority.length > 0) write([{ stream, events: eventsOf(stream, authority), from: 0 }]);
  readModels.finish(db);
  return db;
}

/** No child of a test has it. */
const AUTHORITY_NUMBER = 99_999_999;
const RECORDED_AT = '2026-01-05T09:00:00.000Z';

/** Read models of children whose stories were recorded in one go. */
export function storyReadModels(stories: Readonly<Record<string, Story>>): DatabaseSync {
  const children = Object.entries(stories).map(([child, story], index) => {
    const moment: Recorded = { at: RECORDED_AT, events: factsOfStory(story, factIds(index)) };
    return [child, [moment]] as const;
  });
  const newId = factIds(AUTHORITY_NUMBER);
  const authority = Object.values(stories).flatMap((story) => authorityFactsOf(story, newId));
  return recordedReadModels(
    Object.fromEntries(children),
    authority.length === 0 ? [] : [{ at: RECORDED_AT, events: authority }],
  );
}

export function questionOf({ asAt, ...rest }: Asked): Question {
  return { authority: AUTHORITY, asAt: civilDate(asAt), ...rest };
}
