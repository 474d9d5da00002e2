import type { Row } from '../measure.ts';

interface Ladder {
  /** The step of the row's working that holds how many there are. */
  readonly step: string;
  /** How many put a child in the numerator. */
  readonly counts: number;
}

/** Measures that count a child once it has had so many placements. Their rules count; this only reads what they counted. */
const LADDERS: Readonly<Record<string, Ladder>> = {
  'placements-3-plus': { step: 'placements in the window', counts: 3 },
};

/** Whether one more placement can be told to put a child in the numerator of the measure. */
export function hasLadder(measure: string): boolean {
  return LADDERS[measure] !== undefined;
}

/** The rows of a figure whose child one more placement on the day would put in the numerator; none where that cannot be told. */
export function oneMoveAway<Of extends Row>(measure: string, rows: readonly Of[]): readonly Of[] {
  const ladder = LADDERS[measure];
  if (ladder === undefined) return [];
  return rows.filter(
    ({ outcome, working }) => outcome === 'denominator' && Number(working[ladder.step]) === ladder.counts - 1,
  );
}
