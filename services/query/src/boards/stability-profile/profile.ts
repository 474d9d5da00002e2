import type { CivilDate } from '@permanence/calendar/civil-date';
import { outcomesOf } from '@permanence/measures/figure';
import type { Definition } from '@permanence/measures/measure';
import type { Context } from '../../context.ts';
import type { ChildThen, Moment } from '../../moment.ts';
import { type BoardQuery, boardRows, measureNamed } from '../board.ts';

export const PROFILE_YEARS = [1, 2, 3] as const;
export const NEAR_DAYS = 30;

/** Counts of the stability measures' own terms. */
export interface Counts {
  readonly placements: number;
  readonly placement_changes: number;
  readonly schools: number;
  readonly school_moves: number;
  readonly mid_year_school_moves: number;
  readonly social_workers: number;
  readonly social_worker_changes: number;
}

/** A move of school within thirty days of a move of placement. */
export interface MovedTogether {
  readonly school_moved: CivilDate;
  readonly placement_moved: CivilDate;
  /** From the placement move to the school move; negative when the school came first. */
  readonly days: number;
}

/** What a combined index says of the child: true, false, or null with the reason why it says nothing. */
export interface Flag {
  readonly holds: boolean | null;
  readonly because: string;
}

export interface Profile {
  readonly years: number;
  readonly counts: Counts;
  readonly together: readonly MovedTogether[];
  readonly anyChange: Flag | null;
  readonly multipleInstability: Flag | null;
}

const COUNTS: BoardQuery = {
  file: new URL('./profile.sql', import.meta.url),
  terms: ['in-care', 'placements-in-window', 'placement-changes', 'school-moves', 'worker-changes'],
};
const TOGETHER: BoardQuery = { file: new URL('./moves-together.sql', import.meta.url), terms: ['in-care'] };
const ANY = measureNamed('index-any-change');
const MULTIPLE = measureNamed('index-multiple-instability');

interface Found {
  readonly counts: ReadonlyMap<string, Counts>;
  readonly together: ReadonlyMap<string, readonly MovedTogether[]>;
  readonly anyChange: ReadonlyMap<string, Flag> | null;
  readonly multipleInstability: ReadonlyMap<string, Flag> | null;
}

type OfChild = { readonly child: string };

/** Null when the measure is not offered for so many years. */
function flagsOf({ db }: Context, moment: Moment, measure: Definition, years: number): Found['anyChange'] {
  if (!measure.years.includes(years)) return null;
  const { authority, asAt, knownAt } = moment;
  const { rows } = outcomesOf(db, measure, { authority, asAt, knownAt, years });
  return new Map(
    rows.map(({ child, outcome, because }) => {
      const holds = outcome === 'excluded' ? null : outcome === 'numerator';
      return [child, { holds, because: measure.because[because] ?? because }];
    }),
  );
}

function find(context: Context, moment: Moment, years: number): Found {
  const counts = boardRows<Counts & OfChild>(context, moment, COUNTS, { years });
  const parameters = { within: NEAR_DAYS };
  const moves = boardRows<MovedTogether & OfChild>(context, moment, TOGETHER, { years, parameters });
  return {
    counts: new Map(counts.map((row) => [row.child, row])),
    together: Map.groupBy(moves, ({ child }) => child),
    anyChange: flagsOf(context, moment, ANY, years),
    multipleInstability: flagsOf(context, moment, MULTIPLE, years),
  };
}

const found = new WeakMap<Context, Map<string, Found>>();

/** Of everyone in care at once, once a request: the children of a page are asked about on the same day. */
function foundAt(context: Context, moment: Moment, years: number): Found {
  const kept = found.get(context) ?? new Map<string, Found>();
  found.set(context, kept);
  const key = JSON.stringify([moment.authority, moment.asAt, moment.knownAt, years]);
  const all = kept.get(key) ?? find(context, moment, years);
  kept.set(key, all);
  return all;
}

/** Null when the child is not in care on the day. */
export function profileOf(context: Context, of: ChildThen, years: number): Profile | null {
  const { counts, together, anyChange, multipleInstability } = foundAt(context, of.moment, years);
  const own = counts.get(of.child);
  if (own === undefined) return null;
  return {
    years,
    counts: own,
    together: together.get(of.child) ?? [],
    anyChange: anyChange?.get(of.child) ?? null,
    multipleInstability: multipleInstability?.get(of.child) ?? null,
  };
}
