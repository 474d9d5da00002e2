import type { CivilDate } from '@permanence/calendar/civil-date';

/** One code of a statutory list. Dates bound the days on which it may be used: `[from, until)`. */
export interface Code {
  readonly meaning: string;
  readonly from?: string;
  readonly until?: string;
}

export type CodeList = Readonly<Record<string, Code>>;

export function isKnown(list: CodeList, code: string): boolean {
  return Object.hasOwn(list, code);
}

/** True when the code is on the list and in force on that day. */
export function holdsOn(list: CodeList, code: string, date: CivilDate): boolean {
  const found = Object.hasOwn(list, code) ? list[code] : undefined;
  if (found === undefined) return false;
  return (
    (found.from === undefined || found.from <= date) && (found.until === undefined || date < found.until)
  );
}
