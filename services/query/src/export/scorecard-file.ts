import type { CivilDate } from '@permanence/calendar/civil-date';
import { measureOf } from '@permanence/measures/catalogue';
import type { Definition } from '@permanence/measures/measure';
import { daysOf, scorecardOf } from '@permanence/measures/scorecard';
import type { Context } from '../context.ts';
import { checkOneCut, type RowDisclosed, rowDisclosed } from '../disclosing.ts';
import { aboutQuestion, type Take } from './figure-file.ts';
import type { Cell, TakeAway } from './take-away.ts';

/** Each column, and what a row has in it. */
const COLUMNS: Readonly<Record<string, (row: RowDisclosed) => Cell>> = {
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
  suppressed: ({ suppressed }) => suppressed,
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
export function scorecardFile(context: Context, take: Take, since: CivilDate | undefined): TakeAway {
  const question = { ...take.question, since };
  checkOneCut(context, question);
  const days = daysOf(question).map((asAt) => ({ ...question, asAt }));
  const rows = scorecardOf(context.whole, question).map((row) =>
    rowDisclosed(context, measureOf(row.measure) as Definition, days, row),
  );
  return {
    name: ['scorecard', question.authority, question.asAt].join('-'),
    about: { ...aboutQuestion(context, take), since: since ?? null, disclosure: context.disclosure },
    columns: Object.keys(COLUMNS),
    rows: rows.map((row) => Object.values(COLUMNS).map((cellOf) => cellOf(row))),
  };
}
