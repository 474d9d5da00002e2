/** What a rule may look at: one child as it stood at D, in care that day. */
import { type Period, periodsOf } from './chain.ts';
import type { NaiveChild, NaiveFact } from './child.ts';
import { birthday, overlaps, type Window, windowOf } from './dates.ts';
import { type Placement, type Policy, placementsOf } from './placements.ts';

export type Outcome = 'numerator' | 'denominator' | 'excluded';

export interface Judgement {
  outcome: Outcome;
  because: string;
  value?: number;
  /** Days in care, where the measure divides by them. */
  days?: number;
  /** The reviewing officer or the sibling group, where the measure counts them. */
  officer?: string;
}

export interface Facts {
  child: NaiveChild;
  asAt: string;
  policy: Policy;
  years: number;
  /** The period of care that contains D. */
  period: Period;
  /** What was told of the authority by D. */
  authority: NaiveFact[];
}

/** A rule for a measure whose rows are the children in care at D. */
export type SnapshotRule = (facts: Facts) => Judgement;

/** A rule for a measure whose rows are events, or the children who had one. No judgement means no row. */
export type EventRule = (question: {
  child: NaiveChild;
  asAt: string;
  policy: Policy;
  excludeUasc: boolean;
  authority: NaiveFact[];
  /** Every child as it stood, this one among them. */
  everyone: NaiveChild[];
}) => Judgement[];

export interface NaiveTotal {
  numerator: number;
  denominator: number;
  value: string | null;
}

/** Rules of a family of measures, and how those of them add up that are neither share, count nor mean. */
export interface Family {
  snapshot: Record<string, SnapshotRule>;
  events: Record<string, EventRule>;
  /** Measures whose one row is about the authority itself. */
  authority?: Record<string, (authority: NaiveFact[]) => Judgement[]>;
  /** Ids of measures that are counts of their numerator rows. */
  counts: string[];
  /** Ids of measures that are means of the values of their numerator rows. */
  means: string[];
  totals?: Record<string, (judgements: Judgement[], authority: NaiveFact[]) => NaiveTotal>;
  /**
   * What must have been told of anybody, or the figure is not collected: all of the lists, something of each. A fact that
   * says several things is named with its field: `HealthObserved.sdqScore`.
   */
  needs?: Record<string, string[][]>;
}

export const excluded = (because: string): Judgement => ({ outcome: 'excluded', because });

export const judged = (isTrue: boolean, whenTrue: string, whenFalse: string): Judgement =>
  isTrue ? { outcome: 'numerator', because: whenTrue } : { outcome: 'denominator', because: whenFalse };

export function isAged(facts: Facts, from: number, below: number): boolean {
  const { dob } = facts.child;
  return birthday(dob, from) <= facts.asAt && facts.asAt < birthday(dob, below);
}

/** In all periods of care. */
export function placementsOverlapping(facts: Facts, window: Window): Placement[] {
  return periodsOf(facts.child)
    .flatMap((period) => placementsOf(period, facts.policy))
    .filter((placement) => overlaps(placement, window));
}

/** The first of the years that a window of several years is made of. */
export function firstYearOf(asAt: string, years: number): Window {
  const { start } = windowOf(asAt, years);
  return { start, end: years === 1 ? windowOf(asAt, 1).end : windowOf(asAt, years - 1).start };
}
