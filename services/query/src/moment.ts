import { type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import { dayInEngland } from '@permanence/calendar/england';
import { STILL_BELIEVED } from '@permanence/read-models/tables';
import type { Context } from './context.ts';
import { BadRequest, UnknownAuthority } from './problems.ts';

/** Whose record is looked at, on which day in the world, with what had been recorded by which instant. */
export interface Moment {
  readonly authority: string;
  readonly asAt: CivilDate;
  /** Epoch milliseconds. Undefined: everything recorded. */
  readonly knownAt: number | undefined;
  /** The place in the log the caller wants the answer to have reached. */
  readonly atLeast: number | undefined;
}

/** A child as seen at a moment. */
export interface ChildThen {
  readonly moment: Moment;
  readonly child: string;
}

export interface MomentArgs {
  readonly authority?: string | null | undefined;
  readonly asAt?: CivilDate | null | undefined;
  readonly knownAt?: number | null | undefined;
  readonly atLeast?: number | null | undefined;
}

/** The last instant at which anything can be known: `known_at` of the tables when everything recorded counts. */
export const EVERYTHING = STILL_BELIEVED - 1;

// Wide enough for every record of a child, narrow enough for every window of years to be a span of real days.
const EARLIEST = civilDate('1900-01-01');
const LATEST = civilDate('2199-12-31');

function authorityOf(context: Context, asked: string | null | undefined): string {
  const held = context.authorities();
  if (asked !== null && asked !== undefined) {
    if (held.includes(asked)) return asked;
    throw new UnknownAuthority(held, `There are no records of authority ${JSON.stringify(asked)} here.`);
  }
  // Nobody sees two.
  const [own] = held;
  if (own === undefined) throw new UnknownAuthority(held, 'No records have been taken in yet.');
  return own;
}

function dayInRange(day: CivilDate): CivilDate {
  if (day >= EARLIEST && day <= LATEST) return day;
  throw new BadRequest('asAt', `asAt must be a day from ${EARLIEST} to ${LATEST}.`);
}

/** What a caller asked for, made whole: today, everything recorded, the only authority. */
export function momentOf(context: Context, args: MomentArgs): Moment {
  return {
    authority: authorityOf(context, args.authority),
    asAt: dayInRange(args.asAt ?? dayInEngland(context.now)),
    knownAt: typeof args.knownAt === 'number' ? Math.min(args.knownAt, EVERYTHING) : undefined,
    atLeast: args.atLeast ?? undefined,
  };
}
