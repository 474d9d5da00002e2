import type { CivilDate } from '@permanence/calendar/civil-date';

/** What somebody recorded about a child, by the intent under which the record takes it. */
export interface Told<Whom> {
  readonly whom: Whom;
  readonly intent: string;
  readonly body: { readonly on: CivilDate } & Readonly<Record<string, unknown>>;
}

export function tell<Whom>(
  whom: Whom,
  intent: string,
  on: CivilDate,
  rest: Readonly<Record<string, unknown>> = {},
): Told<Whom> {
  return { whom, intent, body: { on, ...rest } };
}
