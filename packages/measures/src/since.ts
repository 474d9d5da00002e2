import type { CivilDate } from '@permanence/calendar/civil-date';
import type { Unit } from './measure.ts';
import type { Rag } from './rating.ts';
import type { Compared, ScorecardRow } from './scorecard.ts';
import { dayInWords } from './tell-story.ts';

const RAG_WORDS: Readonly<Record<Rag, string>> = {
  green: 'green',
  amber: 'amber',
  red: 'red',
  'below-target': 'below target',
};

interface Moved {
  readonly row: ScorecardRow;
  readonly since: Compared;
}

const UNITS: Partial<Readonly<Record<Unit, string>>> = { percent: 'percentage points', days: 'days' };

function shown(row: ScorecardRow, value: string | null): string {
  if (value === null) return 'no value';
  return row.unit === 'percent' ? `${value} %` : row.unit === 'days' ? `${value} days` : value;
}

function changeInWords({ row, since }: Moved): string {
  const by = [since.change, UNITS[row.unit]].filter((part) => part !== undefined).join(' ');
  const better = since.direction === null || since.direction === 'same' ? '' : `, ${since.direction}`;
  return `${row.title}: ${shown(row, since.value)} to ${shown(row, row.value)} (${by}${better})`;
}

function sentence(lead: string, moved: readonly Moved[], words: (moved: Moved) => string): readonly string[] {
  return moved.length === 0 ? [] : [`${lead}: ${moved.map(words).join('; ')}.`];
}

function ratingInWords({ row, since }: Moved): string {
  const [before, now] = [since.rag, row.rag].map((rag) => (rag === null ? 'not rated' : RAG_WORDS[rag]));
  return `${row.title} went from ${before} to ${now} (${shown(row, since.value)} to ${shown(row, row.value)})`;
}

function isNothing(change: string | null): boolean {
  return change === null || !/[1-9]/.test(change);
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * What changed on a scorecard since the day it was compared with, in sentences: ratings that changed first, then what is
 * better and what is worse, then activity. Empty when it was compared with no day.
 */
export function sinceInWords(rows: readonly ScorecardRow[]): readonly string[] {
  const moved = rows.flatMap((row): Moved[] => (row.since === null ? [] : [{ row, since: row.since }]));
  const first = moved[0];
  if (first === undefined) return [];
  const both = moved.filter(({ row, since }) => row.value !== null && since.value !== null);
  const flips = both.filter(({ row, since }) => row.rag !== since.rag);
  const others = both.filter((each) => !flips.includes(each) && !isNothing(each.since.change));
  const went = (direction: string | null) => others.filter(({ since }) => since.direction === direction);
  const same = both.filter(({ since }) => isNothing(since.change)).length;
  const since: CivilDate = first.since.asAt;
  return [
    `Since ${dayInWords(since)}, ${counted(both.length - same, 'figure has', 'figures have')} changed and ${counted(same, 'is', 'are')} as they were.`,
    ...sentence('Ratings', flips, ratingInWords),
    ...sentence('Better', went('better'), changeInWords),
    ...sentence('Worse', went('worse'), changeInWords),
    ...sentence('Activity', went(null), changeInWords),
  ];
}
