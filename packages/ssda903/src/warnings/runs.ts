import { type CivilDate, FOREVER } from '@permanence/calendar/civil-date';
import type { Row } from '../row.ts';
import { dayOf } from '../values.ts';
import type { About } from './rule.ts';

/** A row with a start and an end. */
export interface Run {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

export function runOf(row: Row, startColumn: string, endColumn: string): Run | undefined {
  const start = dayOf(row, startColumn);
  return start === undefined ? undefined : { start, end: dayOf(row, endColumn) ?? FOREVER };
}

/** True when another row began earlier (or stands before it, on the same day) and had not ended. */
export function runsIntoAnother(
  row: Row,
  rows: readonly Row[],
  startColumn: string,
  endColumn: string,
): boolean {
  const run = runOf(row, startColumn, endColumn);
  if (run === undefined) return false;
  return rows.some((other, index) => {
    const earlier = other === row ? undefined : runOf(other, startColumn, endColumn);
    if (earlier === undefined) return false;
    const first = earlier.start < run.start || (earlier.start === run.start && index < rows.indexOf(row));
    return first && earlier.end > run.start;
  });
}

/** The day care ended for good, as this return knows it. */
export function careEnded({ episodes }: About): CivilDate | undefined {
  const last = episodes.at(-1);
  return last?.ending === 'care-ended' ? last.end : undefined;
}
