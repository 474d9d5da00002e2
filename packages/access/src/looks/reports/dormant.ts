import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { DAY } from '@permanence/calendar/milliseconds';
import { rowsOf } from '@permanence/files/rows';
import type { Range } from './looked.ts';

const DAYS_OF_LOOKING = readFileSync(new URL('../sql/days-of-looking.sql', import.meta.url), 'utf8');

export const DAYS_OF_SILENCE = 90;

export interface Dormant {
  readonly days: number;
  /** Looked again, in the range, after so many days or more. */
  readonly awoke: readonly {
    readonly person: string;
    readonly silentFrom: string;
    readonly awokeOn: string;
  }[];
  /** Has not looked for so long at the end of the range. */
  readonly silent: readonly { readonly person: string; readonly lastLook: string }[];
  /** Has an account, and never looked. */
  readonly never: readonly string[];
}

const date = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

function daysByPerson(
  rows: readonly { person: string; day: number }[],
): ReadonlyMap<string, readonly number[]> {
  const days = new Map<string, number[]>();
  for (const { person, day } of rows) {
    const held = days.get(person);
    if (held === undefined) days.set(person, [day]);
    else held.push(day);
  }
  return days;
}

/** Accounts that woke up, fell asleep, or were never used. `accounts`: who may look, as far as is known. */
export function dormant(
  database: DatabaseSync,
  { authority, from, to }: Range,
  accounts: readonly string[],
  days: number = DAYS_OF_SILENCE,
): Dormant {
  const looking = database.prepare(DAYS_OF_LOOKING);
  const rows = rowsOf<{ person: string; day: number }>(looking, authority, to);
  const looked = daysByPerson(rows);
  const first = Math.floor(from / DAY);
  const end = Math.ceil(to / DAY);
  const awoke = Array.from(looked, ([person, on]) =>
    on.flatMap((day, nth) => {
      const before = on[nth - 1];
      if (before === undefined || day < first || day - before < days) return [];
      return [{ person, silentFrom: date(before + 1), awokeOn: date(day) }];
    }),
  ).flat();
  const silent = Array.from(looked, ([person, on]) => ({ person, last: on.at(-1) ?? 0 }))
    .filter(({ last }) => end - last > days)
    .map(({ person, last }) => ({ person, lastLook: date(last) }));
  const never = accounts.filter((person) => !looked.has(person)).toSorted();
  return { days, awoke, silent, never };
}
