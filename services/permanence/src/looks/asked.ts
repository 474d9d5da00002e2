import { DAY } from '@permanence/calendar/milliseconds';
import * as z from 'zod';
import { REPORTS, type ReportAsked } from './reports.ts';

const USUAL_DAYS = 28;
const MOST_DAYS = 366;

const day = z.iso.date();
const count = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const whom = z.string().min(1).max(200);

/** Strings, as an address or a command line has them. Both days are looked at. */
const schema = z
  .strictObject({
    report: z.enum(REPORTS),
    from: day.optional(),
    to: day.optional(),
    child: whom.optional(),
    person: whom.optional(),
    days: count.min(1).optional(),
    after: count.optional(),
  })
  .refine(
    ({ report, child }) => (report === 'of-child') === (child !== undefined),
    'child: of-child is of one',
  )
  .refine(
    ({ report, person }) => (report === 'of-person') === (person !== undefined),
    'person: of-person is of one',
  );

export interface Asking {
  readonly authority: string;
  readonly reader: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Why a question is none, in words that quote nothing of it. */
export class WronglyAsked extends Error {
  override readonly name = 'WronglyAsked';
}

function rangeOf(from: string | undefined, to: string | undefined, now: number) {
  const end = to === undefined ? Math.floor(now / DAY) * DAY + DAY : Date.parse(to) + DAY;
  const start = from === undefined ? end - USUAL_DAYS * DAY : Date.parse(from);
  if (start >= end) throw new WronglyAsked('from: it is after to');
  if (end - start > MOST_DAYS * DAY)
    throw new WronglyAsked(`from: a report is over ${MOST_DAYS} days at most`);
  return { from: start, to: end };
}

/** The report that is meant; the last four weeks unless told. */
export function reportAsked(said: unknown, { authority, reader, now }: Asking): ReportAsked {
  const parsed = schema.safeParse(said);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) =>
      path.length === 0 ? message : `${path.join('.')}: ${message}`,
    );
    throw new WronglyAsked(wrong.join('; '));
  }
  const { report, from, to, child, person, days, after } = parsed.data;
  return {
    ...{ report, authority, reader, days, after, whom: child ?? person },
    ...rangeOf(from, to, now),
  };
}
