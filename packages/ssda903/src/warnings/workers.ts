import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  daysBetween,
  FOREVER,
} from '@permanence/calendar/civil-date';
import type { Row } from '../row.ts';
import type { TableName } from '../tables.ts';
import { codeOf, dayOf, isBlank, textOf } from '../values.ts';
import type { About, RowRule } from './rule.ts';
import { runOf } from './runs.ts';

/** From this day on a row has to say why the worker came. */
const REASONS_BEGAN = civilDate('2023-04-01');
const TOLERATED_GAP_DAYS = 7;
const LAST_DAYS = 5;

const named = (rule: string, field: string, message: string, breaks: RowRule['breaks']): RowRule => ({
  table: 'socialWorkers',
  rule,
  field,
  message,
  breaks,
});

function started(row: Row): CivilDate | undefined {
  return dayOf(row, 'SW_DECOM');
}

/** The rows that start later, the next one first. */
function later(row: Row, { rows }: About): Row[] {
  const from = started(row);
  return rows.tables.socialWorkers
    .filter((other) => from !== undefined && (started(other) ?? '') > from)
    .sort((a, b) => ((started(a) ?? '') < (started(b) ?? '') ? -1 : 1));
}

/** A first contact may overlap; otherwise the next worker starts within seven days either side of the end. */
function isGap(row: Row, about: About): boolean {
  const end = dayOf(row, 'SW_DEC');
  const [next] = later(row, about);
  const start = next === undefined ? undefined : started(next);
  if (next === undefined || end === undefined || start === undefined) return false;
  return codeOf(next, 'SW_REASON') !== 'FCONTA' && Math.abs(daysBetween(end, start)) > TOLERATED_GAP_DAYS;
}

function isLookedAfterAtClose({ episodes, close }: About): boolean {
  return episodes.some(({ start, end }) => start <= close && (end ?? FOREVER) > close);
}

/** Social workers. */
export const WORKER_RULES: readonly RowRule[] = [
  named('SW01aSTG1', 'SW_ID', 'The row needs a worker and a start.', (row) => {
    return isBlank(row, 'SW_ID') || isBlank(row, 'SW_DECOM');
  }),
  named('SW01bSTG1', 'SW_REASON', 'From 1 April 2023 the row says why the worker came.', (row) => {
    return (started(row) ?? '') >= REASONS_BEGAN && isBlank(row, 'SW_REASON');
  }),
  named('SW02STG1', 'SW_ID', "The worker's id starts with SW or XX.", (row) => {
    const id = textOf(row, 'SW_ID');
    return id !== undefined && !/^(?:SW|XX)/i.test(id);
  }),
  named(
    'SW06STG2',
    'SW_DECOM',
    'The worker starts after the end of the collection year.',
    (row, { close }) => {
      return (started(row) ?? '') > close;
    },
  ),
  named(
    'SW07STG2',
    'SW_DEC',
    'The worker ends over a year before the collection year, or after it.',
    (row, about) => {
      const end = dayOf(row, 'SW_DEC');
      return end !== undefined && (end < addMonths(about.opening, -12) || end > about.close);
    },
  ),
  named('SW08STG2', 'SW_DEC', 'Only the latest worker may be without an end.', (row, about) => {
    return started(row) !== undefined && isBlank(row, 'SW_DEC') && later(row, about).length > 0;
  }),
  named('SW09STG2', 'SW_DEC', 'The worker starts and ends on one day, which is no allocation.', (row) => {
    return started(row) !== undefined && started(row) === dayOf(row, 'SW_DEC');
  }),
  named('SW10STG2', 'SW_DEC', 'The next worker does not start within seven days of this end.', isGap),
  named(
    'SW11bSTG2',
    'SW_DEC',
    'The worker ends in the last days of the year, and nobody follows.',
    (row, about) => {
      const end = dayOf(row, 'SW_DEC');
      if (end === undefined || end > about.close || later(row, about).length > 0) return false;
      return end > addDays(about.close, -LAST_DAYS);
    },
  ),
  named(
    'SW17STG2',
    'SW_DEC',
    'The child is looked after on 31 March, and the last worker has ended.',
    (row, about) => {
      const ended = !isBlank(row, 'SW_DEC') && started(row) !== undefined;
      return ended && later(row, about).length === 0 && isLookedAfterAtClose(about);
    },
  ),
];

function endsFirst(table: TableName, startColumn: string, endColumn: string): RowRule {
  return {
    table,
    rule: 'end-before-start',
    field: endColumn,
    message: 'The row ends before it starts, so it is left out.',
    breaks: (row) => {
      const run = runOf(row, startColumn, endColumn);
      return run !== undefined && run.end < run.start;
    },
  };
}

/** Rows that last, in tables without a published rule about it. */
export const LASTING_RULES: readonly RowRule[] = [
  endsFirst('socialWorkers', 'SW_DECOM', 'SW_DEC'),
  endsFirst('officers', 'IRO_DECOM', 'IRO_DEC'),
  endsFirst('schools', 'SCHOOL_START', 'SCHOOL_END'),
];
