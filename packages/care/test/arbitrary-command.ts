import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import * as fc from 'fast-check';
import { type Decide, day } from './scenario.ts';

export interface Command {
  readonly name: string;
  readonly decide: Decide<never>;
  /** Facts are chosen by their place in the record, so the intent is made when the record is known. */
  readonly intent: (facts: Recorded) => never;
}

export const FIRST_DAY = day('2020-01-01');
export const days = fc.integer({ min: 0, max: 40 }).map((n) => addDays(FIRST_DAY, n * 7));
export const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
export const oneOf = (...values: readonly string[]) => fc.constantFrom(...values);

function withGiven(data: object): never {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as never;
}

/** A decision, once it is known on which day. */
export type OnDay = (on: fc.Arbitrary<CivilDate>) => fc.Arbitrary<Command>;

export function command<Intent>(
  decide: Decide<Intent>,
  fields: Record<string, fc.Arbitrary<unknown>> = {},
): OnDay {
  return (on) =>
    fc.record({ on, ...fields }).map((data) => ({
      name: decide.name,
      decide: decide as Decide<never>,
      intent: () => withGiven(data),
    }));
}

/** What an intent may choose from, once the record is known: its facts and the corrections proposed. */
export type Recorded = readonly { readonly id: string; readonly type?: string; readonly data: object }[];
