import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { DAY, HOUR } from '@permanence/calendar/milliseconds';
import { rowsOf } from '@permanence/files/rows';
import type { Range } from './looked.ts';

const CHILDREN_IN_A_WHILE = readFileSync(new URL('../sql/children-in-a-while.sql', import.meta.url), 'utf8');

/** When so many children are many. */
export interface BulkRule {
  /** Fewer children in an hour than this are never many. */
  readonly leastAnHour: number;
  readonly leastADay: number;
  /** So many times what is usual for the person. */
  readonly timesUsual: number;
  /** Usual is the median of the person's hours, or days, with any look, in so many days before. */
  readonly daysBefore: number;
  /** With fewer such hours, or days, nothing is usual yet, and the least alone decides. */
  readonly fewestBefore: number;
}

export const BULK_RULE: BulkRule = {
  leastAnHour: 30,
  leastADay: 80,
  timesUsual: 3,
  daysBefore: 28,
  fewestBefore: 5,
};

export interface Bulk {
  readonly person: string;
  readonly per: 'hour' | 'day';
  /** Epoch milliseconds, UTC. */
  readonly from: number;
  readonly children: number;
  /** Null: nothing is usual yet. */
  readonly usual: number | null;
}

interface While {
  readonly person: string;
  readonly nth: number;
  readonly children: number;
}

function median(numbers: readonly number[]): number {
  const ordered = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] ?? 0;
  return ordered.length % 2 === 1 ? upper : (upper + (ordered[middle - 1] ?? 0)) / 2;
}

interface Unit {
  readonly per: Bulk['per'];
  readonly length: number;
  readonly least: number;
}

function many(
  whiles: readonly While[],
  from: number,
  { per, length, least }: Unit,
  rule: BulkRule,
): readonly Bulk[] {
  const before = (rule.daysBefore * DAY) / length;
  return whiles.flatMap(({ person, nth, children }) => {
    if (children < least || (nth + 1) * length <= from) return [];
    const earlier = whiles.filter(
      (each) => each.person === person && each.nth < nth && each.nth >= nth - before,
    );
    const usual = earlier.length < rule.fewestBefore ? null : median(earlier.map((each) => each.children));
    if (usual !== null && children < rule.timesUsual * usual) return [];
    return [{ person, per, from: nth * length, children, usual }];
  });
}

/** Hours and days in which somebody was shown far more children than is usual for them. */
export function bulkLooks(
  database: DatabaseSync,
  { authority, from, to }: Range,
  rule: BulkRule = BULK_RULE,
): readonly Bulk[] {
  const units: readonly Unit[] = [
    { per: 'hour', length: HOUR, least: rule.leastAnHour },
    { per: 'day', length: DAY, least: rule.leastADay },
  ];
  const counted = database.prepare(CHILDREN_IN_A_WHILE);
  return units.flatMap((unit) => {
    const whiles = rowsOf<While>(counted, unit.length, authority, from - rule.daysBefore * DAY, to);
    return many(whiles, from, unit, rule);
  });
}
