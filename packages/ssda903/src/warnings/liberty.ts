import { FOREVER } from '@permanence/calendar/civil-date';
import type { Row } from '../row.ts';
import { dayOf } from '../values.ts';
import type { About, RowRule } from './rule.ts';
import { careEnded, type Run, runOf, runsIntoAnother } from './runs.ts';

const order = (rule: string, field: string, message: string, breaks: RowRule['breaks']): RowRule => ({
  table: 'liberty',
  rule,
  field,
  message,
  breaks,
});

function deprived(row: Row): Run | undefined {
  return runOf(row, 'DOLO_START', 'DOLO_END');
}

/** True when an episode of one of these placement types overlaps the order, open orders too. */
function isBeside(row: Row, { episodes }: About, types: RegExp): boolean {
  const run = deprived(row);
  if (run === undefined) return false;
  return episodes.some(
    ({ start, end, placementType }) =>
      start < run.end && run.start < (end ?? FOREVER) && types.test(placementType ?? ''),
  );
}

/** Deprivation of liberty orders. */
export const LIBERTY_RULES: readonly RowRule[] = [
  order('702', 'DOLO_END', 'The order ends before it starts, so it is left out.', (row) => {
    const run = deprived(row);
    return run !== undefined && run.end < run.start;
  }),
  order('703', 'DOLO_START', 'The order starts after the end of the collection year.', (row, { close }) => {
    const run = deprived(row);
    return run !== undefined && run.start > close;
  }),
  order('704', 'DOLO_END', 'The order ends outside the collection year.', (row, { opening, close }) => {
    const end = dayOf(row, 'DOLO_END');
    return end !== undefined && (end < opening || end > close);
  }),
  order('705', 'DOLO_START', 'The order starts while another one lasts.', (row, { rows }) => {
    return runsIntoAnother(row, rows.tables.liberty, 'DOLO_START', 'DOLO_END');
  }),
  order('707', 'DOLO_END', 'Care ended, and the order is open.', (row, about) => {
    const ended = careEnded(about);
    return ended !== undefined && deprived(row)?.end === FOREVER;
  }),
  order('708', 'DOLO_START', 'The order starts before birth.', (row, { born }) => {
    const run = deprived(row);
    return run !== undefined && born !== undefined && run.start < born;
  }),
  order(
    '709',
    'DOLO_START',
    'An order is expected beside placements of type K2, Z12 and Z13.',
    (row, about) => {
      return (
        about.episodes.length > 0 && deprived(row) !== undefined && !isBeside(row, about, /^(?:K2|Z1[23])$/)
      );
    },
  ),
  order(
    '710',
    'DOLO_START',
    'An order never goes with placements of type K1, P1, R5 and K3.',
    (row, about) => {
      return isBeside(row, about, /^(?:K[13]|P1|R5)$/);
    },
  ),
];
