/** Words for the worked examples: one child, told in a line or two. */
import type { Episode, NaiveChild } from './child.ts';
import { type NaiveOptions, type NaiveRow, naiveMeasure } from './measure.ts';

/** The year to 31 March 2018 is the window `[1 April 2017, 1 April 2018)`. */
export const march2018: NaiveOptions = { asAt: '2018-03-31' };

type Step = [decom: string, rne: string, place: string, more?: Partial<Episode>];

/** A chain in which each step ends where the next begins; the last is open unless care ended. */
export function care(steps: Step[], ended?: { on: string; rec: string }): Episode[] {
  return steps.map(([decom, rne, place, more], index) => {
    const next = steps[index + 1];
    const end = next ? { dec: next[0], rec: 'X1' } : ended ? { dec: ended.on, rec: ended.rec } : {};
    return { decom, rne, ls: 'C2', place, ...end, ...more };
  });
}

/** Born on 1 January 2010, in foster care since 1 January 2015, unless said otherwise. */
export function aChild(told: Partial<NaiveChild> = {}): NaiveChild {
  return {
    child: 'Ada',
    dob: '2010-01-01',
    episodes: care([['2015-01-01', 'S', 'U6']]),
    reviews: [],
    workers: [],
    officers: [],
    schools: [],
    ...told,
  };
}

/** The only row of one child, or undefined when the child has none. */
export function rowOf(id: string, child: NaiveChild, options: NaiveOptions): NaiveRow | undefined {
  const { rows } = naiveMeasure(id, [child], options);
  if (rows.length > 1) throw new Error(`${rows.length} rows, where one was expected`);
  return rows[0];
}

export const outcomeOf = (id: string, child: NaiveChild, options: NaiveOptions): string | undefined =>
  rowOf(id, child, options)?.outcome;
