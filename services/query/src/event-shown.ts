import type { CivilDate } from '@permanence/calendar/civil-date';
import type { EventRow } from './rows.ts';

/** Facts that are dated on the day of birth, for want of another day or because they are about it. */
const DATED_ON_BIRTH = new Set([
  'ChildBorn',
  'IdentifierGiven',
  'AsylumSeekingAloneBegan',
  'PreviousPermanenceRecorded',
]);

export function monthOf(day: string | null): string | null {
  return day === null ? null : day.slice(0, 7);
}

export function trueOnShown({ type, true_on }: EventRow): CivilDate | null {
  return DATED_ON_BIRTH.has(type) ? null : true_on;
}

/** What a correction says a fact should have said holds the day of that fact. */
export function detailShown({ detail }: EventRow): unknown {
  const values = JSON.parse(detail) as Record<string, unknown>;
  const { factType, on } = values;
  if (typeof on !== 'string' || typeof factType !== 'string' || !DATED_ON_BIRTH.has(factType)) return values;
  return { ...values, on: monthOf(on) };
}
