import { episode, HEADER, type Tables, type Values } from './support.ts';

/** A return that breaks a rule and nothing that quarantines, and the nearest one that keeps it. */
export interface Case {
  readonly rule: string;
  readonly bad: Tables;
  readonly good: Tables;
  readonly year?: string;
}

export const START = '09/04/2017';
export const MIDDLE = '01/06/2017';

export function one(values: Values, start = START): Tables {
  return { episodes: [episode(start, values)] };
}

/** Two episodes that join, the second with `after`. */
export function two(before: Values, after: Values, start = START): Tables {
  const first = episode(start, { DEC: MIDDLE, REC: 'X1', ...before });
  return { episodes: [first, episode(MIDDLE, { RNE: 'P', PL_POST: 'ZZ3 3CC', ...after })] };
}

export function born(DOB: string, tables: Tables): Tables {
  return { header: [{ ...HEADER, DOB }], ...tables };
}

export function until(DEC: string, REC: string, values: Values = {}): Tables {
  return one({ ...values, DEC, REC });
}
