import { DatabaseSync } from 'node:sqlite';
import { type CivilDate, FOREVER } from '@permanence/calendar/civil-date';
import { dayInEngland } from '@permanence/calendar/england';
import { windowEndingAt } from '@permanence/calendar/interval';
import { foldAuthority, isAuthorityEvent } from '@permanence/care/authority/fold';
import { isCareEvent } from '@permanence/care/child/catalogue';
import { foldChild } from '@permanence/care/child/fold';
import { parseChildStream } from '@permanence/care/child/stream';
import type {
  GlobalPosition,
  NewEvent,
  RecordedEvent,
  StreamRevision,
} from '@permanence/event-store/event-store';
import { MEASURES } from '@permanence/measures/catalogue';
import { outcomesOf } from '@permanence/measures/figure';
import type { OutcomeRow } from '@permanence/measures/measure';
import { readModels } from '@permanence/read-models/projection';
import type { WhatWouldFollow } from '@permanence/record/answer';

/** The child's rows in a figure: none when not in its population, several where it counts events. */
type Rows = readonly Pick<OutcomeRow, 'outcome' | 'value' | 'because'>[];

export interface Change<Of> {
  readonly before: Of;
  readonly after: Of;
}

export interface WouldFollow {
  readonly asAt: CivilDate;
  readonly placementsIn12Months: Change<number>;
  readonly nextReviewDue: Change<CivilDate | null>;
  /** Only those in which a row of the child would be another. */
  readonly measures: readonly (Change<Rows> & { readonly measure: string; readonly title: string })[];
}

const MONTHS_OF_WINDOW = 12;

function placementsIn(events: readonly RecordedEvent[], asAt: CivilDate): number {
  const window = windowEndingAt(asAt, MONTHS_OF_WINDOW);
  return foldChild(events.filter(isCareEvent)).placements.filter(
    ({ policy, start, end }) => policy === 'carer' && start < window.end && window.start < end,
  ).length;
}

function nextReviewDue(events: readonly RecordedEvent[]): CivilDate | null {
  const { periods, reviews } = foldChild(events.filter(isCareEvent));
  const open = periods.find(({ end }) => end === FOREVER);
  if (open === undefined) return null;
  const last = reviews.findLast(({ sequence }) => sequence?.period === open.start);
  return last?.sequence?.nextDue ?? open.firstReviewDue;
}

/** Of the authority itself: from which day on facts would be corrected by one person alone. */
export interface WouldFollowOfAuthority {
  readonly publishedUntil: Change<CivilDate | null>;
}

function publishedUntil(events: readonly NewEvent[]): CivilDate | null {
  return foldAuthority(events.filter(isAuthorityEvent)).publishedUntil ?? null;
}

/** As the log would hold them. */
function recorded(
  existing: readonly RecordedEvent[],
  added: readonly NewEvent[],
  stream: string,
  now: number,
) {
  const last = existing.at(-1);
  const recordedAt = new Date(Math.max(now, Date.parse(last?.recordedAt ?? '') + 1 || 0)).toISOString();
  const position = last?.position ?? 0;
  return added.map(
    (event, index): RecordedEvent => ({
      ...event,
      stream,
      revision: (existing.length + index) as StreamRevision,
      position: (position + index + 1) as GlobalPosition,
      recordedAt,
    }),
  );
}

/** Rows of every measure, for a child who is alone in the tables. */
function rowsIn(db: DatabaseSync, authority: string, asAt: CivilDate): readonly Rows[] {
  return MEASURES.map((definition) =>
    outcomesOf(db, definition, { authority, asAt }).rows.map(({ outcome, value, because }) => ({
      outcome,
      because,
      ...(value === undefined ? {} : { value }),
    })),
  );
}

function measuresChanged(before: readonly Rows[], after: readonly Rows[]): WouldFollow['measures'] {
  return MEASURES.flatMap(({ id, title }, nth) => {
    const change = { before: before[nth] ?? [], after: after[nth] ?? [] };
    const same = JSON.stringify(change.before) === JSON.stringify(change.after);
    return same ? [] : [{ measure: id, title, ...change }];
  });
}

/**
 * Projects the child with and without the new events and asks every measure both times. The tables are in memory, hold
 * no other child, and are empty again afterwards: the rows of a child do not depend on other children.
 */
export function createWhatWouldFollow(now: () => number): WhatWouldFollow {
  const db = new DatabaseSync(':memory:');
  readModels.create(db);
  readModels.finish(db);
  const write = readModels.writer(db);
  return async (stream, existing, added): Promise<WouldFollow | WouldFollowOfAuthority> => {
    const authority = parseChildStream(stream)?.authority;
    if (authority === undefined) {
      const after = publishedUntil([...existing, ...added]);
      return { publishedUntil: { before: publishedUntil(existing), after } };
    }
    const asAt = dayInEngland(now());
    const events = [...existing, ...recorded(existing, added, stream, now())];
    db.exec('begin');
    try {
      if (existing.length > 0) write([{ stream, events: existing, from: 0 }]);
      const before = rowsIn(db, authority, asAt);
      if (added.length > 0) write([{ stream, events, from: existing.length }]);
      return {
        asAt,
        placementsIn12Months: { before: placementsIn(existing, asAt), after: placementsIn(events, asAt) },
        nextReviewDue: { before: nextReviewDue(existing), after: nextReviewDue(events) },
        measures: measuresChanged(before, rowsIn(db, authority, asAt)),
      };
    } finally {
      db.exec('rollback');
    }
  };
}
