import { measureOf } from '@permanence/measures/catalogue';
import type { Definition } from '@permanence/measures/measure';
import { daysOf, type ScorecardRow } from '@permanence/measures/scorecard';
import type { Context } from '../context.ts';
import { rowDisclosed } from '../disclosing.ts';
import type { ScorecardRowThen, ScorecardThen } from './scorecard-row.ts';

/** Lines of the page as they are shown to who asks. */
export function rowsDisclosed(
  context: Context,
  card: ScorecardThen,
  rows: readonly ScorecardRow[],
): ScorecardRowThen[] {
  const days = daysOf(card.question).map((asAt) => ({ ...card.question, asAt }));
  return rows.map((row) => ({
    card,
    row: rowDisclosed(context, measureOf(row.measure) as Definition, days, row),
  }));
}
