import { addMonths } from '@permanence/calendar/civil-date';
import { collectionYearOf, financialYearOf } from '@permanence/calendar/interval';
import { outcomesOf } from '@permanence/measures/figure';
import type { Context } from '../../context.ts';
import type { Moment } from '../../moment.ts';
import { measureNamed } from '../board.ts';

/** How many times children came so far in a financial year. */
export interface FunnelYear {
  /** For example 2017-18. */
  readonly year: string;
  readonly decisions: number;
  readonly orders: number;
  readonly matches: number;
  readonly placed: number;
  readonly granted: number;
}

const YEARS = 5;

/** Five financial years of the whole authority, the last of them up to the day: the rows of the measure, by year and stage. */
export function funnelOf({ whole }: Context, { authority, asAt, knownAt }: Moment): readonly FunnelYear[] {
  const { rows } = outcomesOf(whole, measureNamed('adoption-funnel'), { authority, asAt, knownAt });
  const byYear = Map.groupBy(rows, ({ holder }) => holder);
  const { start } = financialYearOf(asAt);
  return Array.from({ length: YEARS }, (_, nth) => {
    const year = collectionYearOf(addMonths(start, 12 * (nth + 1 - YEARS)));
    const reached = Map.groupBy(byYear.get(year) ?? [], ({ because }) => because);
    const count = (stage: string): number => reached.get(stage)?.length ?? 0;
    return {
      year,
      decisions: count('agency-decision'),
      orders: count('placement-order'),
      matches: count('match'),
      placed: count('placed'),
      granted: count('adoption-order'),
    };
  });
}
