import type { DatabaseSync } from 'node:sqlite';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { type ScorecardRow, scorecardOf } from '@permanence/measures/scorecard';
import { aboutQuestion, type Take } from './figure-file.ts';
import type { Cell, TakeAway } from './take-away.ts';

/** Each column, and what a row has in it. */
const COLUMNS: Readonly<Record<string, (row: ScorecardRow) => Cell>> = {
  section: ({ section }) => section,
  definition: ({ measure, version }) => `${measure}@${version}`,
  title: ({ title }) => title,
  period: ({ period }) => period,
  unit: ({ unit }) => unit,
  polarity: ({ polarity }) => polarity,
  numerator: ({ numerator }) => numerator,
  denominator: ({ denominator }) => denominator,
  value: ({ value }) => value,
  collected: ({ collected }) => collected,
  rating: ({ rag }) => rag,
  notRated: ({ notRated }) => notRated,
  target: ({ target }) => target,
  floor: ({ floor }) => floor,
  fromTarget: ({ fromTarget }) => fromTarget,
  previousMonth: ({ previousMonth }) => previousMonth,
  previousYear: ({ previousYear }) => previousYear,
  direction: ({ direction }) => direction,
  change: ({ change }) => change,
  sinceValue: ({ since }) => since?.value ?? null,
  sinceRating: ({ since }) => since?.rag ?? null,
  sinceDirection: ({ since }) => since?.direction ?? null,
  sinceChange: ({ since }) => since?.change ?? null,
  england: ({ england }) => england?.value ?? null,
  englandSource: ({ england }) => england?.source ?? null,
  neighboursMean: ({ neighbours }) => neighbours?.mean ?? null,
  neighboursPublished: ({ neighbours }) => neighbours?.published ?? null,
  neighbours: ({ neighbours }) => neighbours?.of ?? null,
};

/** Every measure on the day, one a line. */
export function scorecardFile(db: DatabaseSync, take: Take, since: CivilDate | undefined): TakeAway {
  const { question } = take;
  const rows = scorecardOf(db, { ...question, since });
  return {
    name: ['scorecard', question.authority, question.asAt].join('-'),
    about: { ...aboutQuestion(db, take), since: since ?? null },
    columns: Object.keys(COLUMNS),
    rows: rows.map((row) => Object.values(COLUMNS).map((cellOf) => cellOf(row))),
  };
}
