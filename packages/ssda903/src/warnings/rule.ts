import { ageOn } from '@permanence/calendar/age';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { addDays, daysBetween } from '@permanence/calendar/civil-date';
import { statedBirth } from '../birth.ts';
import type { EpisodeRow } from '../episode-row.ts';
import type { ChildRows, Row } from '../row.ts';
import type { TableName } from '../tables.ts';
import { closeOf, openingOf } from '../values.ts';

/** One child in one return: what rules look at. Nothing from other years, so that the same return warns of the same. */
export interface About {
  readonly born: CivilDate | undefined;
  readonly year: string;
  /** 1 April and 31 March. */
  readonly opening: CivilDate;
  readonly close: CivilDate;
  readonly episodes: readonly EpisodeRow[];
  readonly rows: ChildRows;
}

export function aboutChild(rows: ChildRows, episodes: readonly EpisodeRow[], year: string): About {
  return { born: statedBirth(rows), year, opening: openingOf(year), close: closeOf(year), episodes, rows };
}

interface Named {
  /** The number the rule is published under, or a name of ours. */
  readonly rule: string;
  readonly field: string;
  readonly message: string;
}

/** A rule about one row of a table. */
export interface RowRule extends Named {
  readonly table: TableName;
  readonly breaks: (row: Row, about: About) => boolean;
}

/** A rule about an episode between its neighbours. */
export interface EpisodeRule extends Named {
  readonly breaks: (episode: EpisodeRow, at: Place) => boolean;
}

export interface Place {
  readonly before: EpisodeRow | undefined;
  readonly after: EpisodeRow | undefined;
  readonly about: About;
}

/** True when the child is known to be younger on that day. */
export function isUnder(age: number, on: CivilDate | undefined, { born }: About): boolean {
  return born !== undefined && on !== undefined && ageOn(born, on) < age;
}

/** True when the child is known to have reached the age by that day. */
export function hasReached(age: number, on: CivilDate | undefined, { born }: About): boolean {
  return born !== undefined && on !== undefined && ageOn(born, on) >= age;
}

/** Days an episode has lasted by the end of the collection year. */
export function daysOf(episode: EpisodeRow, { close }: About): number {
  return daysBetween(episode.start, episode.end ?? addDays(close, 1));
}

export function isOneOf(code: string | undefined, ...codes: readonly string[]): boolean {
  return code !== undefined && codes.includes(code);
}
