import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { PUBLISHED_TO } from '@permanence/calendar/bank-holidays';
import { type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import { foldAuthority, isAuthorityEvent } from '@permanence/care/authority/fold';
import {
  PUBLICATIONS,
  type PublishedRows,
  publicationStream,
  type ScorecardPublication,
} from '@permanence/care/authority/publication';
import { authorityStream } from '@permanence/care/authority/stream';
import { deterministicId } from '@permanence/event-store/event-id';
import type { EventStore, NewEvent } from '@permanence/event-store/event-store';
import { type PublicationContents, publicationContents } from '@permanence/measures/publication';
import { catchUp } from '@permanence/projections/catch-up';
import { readModels } from '@permanence/read-models/projection';
import { recordEvents } from './record-events.ts';

export interface Publishing {
  readonly authority: string;
  readonly asAt: CivilDate;
  readonly excludeUasc: boolean;
  /** The day of publication. */
  readonly on: CivilDate;
  /** Who publishes: a pseudonym. */
  readonly by: string;
}

const MOST_CHILDREN_A_PART = 20_000;

/** A moment after which nothing can be recorded any more under it, and how far the read models have come. */
interface Cut {
  readonly knownAt: number;
  readonly position: number;
}

function lastRecorded(db: DatabaseSync): number {
  return Number(db.prepare('select max(recorded_at) as at from fact').get()?.at ?? 0);
}

/**
 * A publication is what was known at an instant, so no later event may share it: the clock must have left that
 * millisecond before we look whether anything more came in.
 */
async function cutOf(log: EventStore, db: DatabaseSync): Promise<Cut> {
  for (;;) {
    const before = await catchUp(log, db, readModels);
    const knownAt = lastRecorded(db);
    while (Date.now() <= knownAt) await wait(1);
    const { position } = await catchUp(log, db, readModels);
    if (position === before.position) return { knownAt, position };
  }
}

/** Parts of a figure's rows, each small enough for one event. */
function partsOf(rows: PublicationContents['rows'][number]['rows']): PublishedRows[] {
  const parts: PublishedRows[] = [[]];
  let held = 0;
  for (const alike of rows) {
    for (let at = 0; at < alike.children.length; at += MOST_CHILDREN_A_PART - held) {
      const children = alike.children.slice(at, at + MOST_CHILDREN_A_PART - held);
      parts.at(-1)?.push({ ...alike, children: [...children] });
      held = (held + children.length) % MOST_CHILDREN_A_PART;
      if (held === 0) parts.push([]);
    }
  }
  return parts.filter((part, index) => index === 0 || part.length > 0);
}

function eventOf(
  type: keyof typeof PUBLICATIONS | 'ScorecardPeriodPublished',
  data: Readonly<Record<string, unknown>>,
  ...name: string[]
): Omit<NewEvent, 'metadata'> {
  return { id: deterministicId('publication', type, ...name), type, version: 1, data };
}

/** One event an append: together they may be larger than a log takes at once. */
async function recordRows(
  log: EventStore,
  { authority, publication, on }: { authority: string; publication: string; on: CivilDate },
  { rows }: PublicationContents,
  by: string,
): Promise<void> {
  const stream = publicationStream(authority, publication);
  const context = { actor: by, authority, source: 'publish', correlationId: publication };
  const events = rows.flatMap((figure) =>
    partsOf(figure.rows).map((part, index) => {
      const data = { on, publication, measure: figure.measure, part: index, rows: part };
      const checked = PUBLICATIONS.ScorecardRowsPublished.schema.parse(data);
      return eventOf('ScorecardRowsPublished', checked, publication, figure.measure, String(index));
    }),
  );
  for (const [index, event] of events.entries()) await recordEvents(log, stream, index, [event], context);
}

/** The publication itself, and that the period is published: from then on corrections of it take two people. */
async function recordPublication(log: EventStore, authority: string, header: ScorecardPublication) {
  const stream = authorityStream(authority);
  const events = (await log.readStream(stream)).filter(isAuthorityEvent);
  const context = { actor: header.by, authority, source: 'publish', correlationId: header.publication };
  const period = { on: header.on, from: civilDate(`${header.asAt.slice(0, 7)}-01`), to: header.asAt };
  const known = foldAuthority(events).of('ScorecardPeriodPublished');
  const isKnown = known.some(({ data }) => data.from === period.from && data.to === period.to);
  await recordEvents(
    log,
    stream,
    events.length,
    [
      eventOf('ScorecardPublished', PUBLICATIONS.ScorecardPublished.schema.parse(header), header.publication),
      ...(isKnown ? [] : [eventOf('ScorecardPeriodPublished', period, header.publication)]),
    ],
    context,
  );
}

/** Freezes the scorecard of a day as an event. Rows first: a publication that is cut short was never published. */
export async function publishScorecard(
  log: EventStore,
  db: DatabaseSync,
  { authority, asAt, excludeUasc, on, by }: Publishing,
): Promise<ScorecardPublication> {
  const { knownAt, position } = await cutOf(log, db);
  const publication = randomUUID();
  db.exec('begin');
  const contents = publicationContents(db, { authority, asAt, knownAt, excludeUasc }, publication);
  db.exec('commit');
  await recordRows(log, { authority, publication, on }, contents, by);
  const header: ScorecardPublication = {
    ...{ on, publication, asAt, position, excludeUasc, by },
    knownAt: new Date(knownAt).toISOString(),
    calendar: PUBLISHED_TO,
    figures: [...contents.figures],
    hash: contents.hash,
  };
  await recordPublication(log, authority, header);
  await catchUp(log, db, readModels);
  return header;
}
