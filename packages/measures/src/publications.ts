import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import type { PublishedFigure } from './publication.ts';
import { prepared, sqlFile } from './statement.ts';

/** A scorecard that was published. */
export interface Publication {
  readonly id: string;
  readonly authority: string;
  readonly publishedOn: CivilDate;
  readonly asAt: CivilDate;
  /** Epoch milliseconds. */
  readonly knownAt: number;
  readonly position: number;
  /** Last day of the list of bank holidays that was used. */
  readonly calendar: string;
  readonly excludeUasc: boolean;
  readonly figures: readonly PublishedFigure[];
  readonly hash: string;
  readonly by: string;
  /** The event that published it. */
  readonly event: string;
}

function toPublication(row: Readonly<Record<string, SQLOutputValue>>): Publication {
  return {
    id: String(row.id),
    authority: String(row.authority),
    publishedOn: civilDate(String(row.published_on)),
    asAt: civilDate(String(row.as_at)),
    knownAt: Number(row.known_at),
    position: Number(row.position),
    calendar: String(row.calendar),
    excludeUasc: row.exclude_uasc === 1,
    figures: JSON.parse(String(row.figures)) as readonly PublishedFigure[],
    hash: String(row.hash),
    by: String(row.published_by),
    event: String(row.evidence),
  };
}

/** All that an authority published, in the order of publishing. */
export function publicationsIn(db: DatabaseSync, authority: string): readonly Publication[] {
  return prepared(db, 'publications', () => sqlFile('publications'))
    .all({ authority })
    .map(toPublication);
}

export function publicationIn(db: DatabaseSync, id: string): Publication | undefined {
  const row = prepared(db, 'publication', () => sqlFile('publication')).get({ id });
  return row === undefined ? undefined : toPublication(row);
}

/** Whether it was published of a day, with or without unaccompanied asylum-seeking children. */
export function isPublishedOf(asAt: CivilDate, excludeUasc = false): (publication: Publication) => boolean {
  return (each) => each.asAt === asAt && each.excludeUasc === excludeUasc;
}

/** What was last published of a day. */
export function lastPublishedOf(
  db: DatabaseSync,
  authority: string,
  asAt: CivilDate,
  excludeUasc: boolean,
): Publication | undefined {
  return publicationsIn(db, authority).findLast(isPublishedOf(asAt, excludeUasc));
}
