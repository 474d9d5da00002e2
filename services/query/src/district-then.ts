import type { CivilDate } from '@permanence/calendar/civil-date';
import type { Question } from '@permanence/measures/measure';
import type { Context } from './context.ts';
import { EVERYTHING } from './moment.ts';
import type { EpisodeRow } from './rows.ts';
import { statement } from './statements.ts';

type Lived = Pick<EpisodeRow, 'valid_from' | 'valid_to' | 'home_district'>;

/** Postcode district of the home on a day, as figures are cut by it; null where it is not known or not told. */
export function districtThen(episodes: readonly Lived[], on: CivilDate): string | null {
  const then = episodes.findLast(({ valid_from, valid_to }) => valid_from <= on && on <= valid_to);
  return then?.home_district ?? null;
}

interface Considered {
  readonly child: string;
  readonly consideredOn: CivilDate;
}

/** The same of every row of a figure at once: of children whose records the asker may look into, and of nobody else. */
export function districtsThen(
  { db }: Pick<Context, 'db'>,
  { authority, knownAt }: Question,
  rows: readonly Considered[],
): (row: Considered) => string | null {
  const children = JSON.stringify([...new Set(rows.map(({ child }) => child))]);
  const found = statement(db, 'episodes').all({ authority, known_at: knownAt ?? EVERYTHING, children });
  const lived = Map.groupBy(found as unknown as readonly EpisodeRow[], (row) => row.child);
  return ({ child, consideredOn }) => districtThen(lived.get(child) ?? [], consideredOn);
}
