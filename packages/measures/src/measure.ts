import type { CivilDate } from '@permanence/calendar/civil-date';
import type { Cohort } from './cohort-switch.ts';

export type Policy = 'carer' | 'record';
export type Unit = 'percent' | 'days' | 'count' | 'rate';
/** Which way is better. */
export type Polarity = 'higher' | 'lower' | 'none';

/** The part of the panel's page on which a measure stands. */
export type Section =
  | 'Children in care'
  | 'Stability'
  | 'Education'
  | 'Health'
  | 'Adoption and special guardianship'
  | 'Missing'
  | 'Complaints'
  | 'Care leavers'
  | 'Quality'
  | 'Workforce';

/**
 * The time a figure looks at: a day (`snapshot`), the twelve months or more that end with it (`rolling`), from 1 April
 * (`year-to-date`), from 1 September (`academic-year-to-date`), or the calendar month (`month`).
 */
export type Period = 'snapshot' | 'rolling' | 'year-to-date' | 'academic-year-to-date' | 'month';

/** Pieces of SQL that several measures share: `terms/<name>.sql`, one common table expression each. */
export type Term =
  | 'in-care'
  | 'in-care-in-first-year'
  | 'placements-in-window'
  | 'current-placement'
  | 'placement-area'
  | 'placement-changes'
  | 'school-moves'
  | 'worker-changes'
  | 'index-population'
  | 'current-allocations'
  | 'adopted'
  | 'adoptive-placement'
  | 'care-leavers'
  | 'entered-care'
  | 'return-interviews';

/**
 * How rows add up to the figure.
 * `share`: numerator rows ÷ (numerator + denominator rows). `mean`: sum of values ÷ numerator rows.
 * `count`: numerator rows. `per`: sum of values ÷ sum of exposures, times `scale`.
 * `load`: numerator rows ÷ different holders, or, where the rows carry an exposure, ÷ that many hundredths of a holder.
 * `groups`: holders with a numerator row ÷ holders with any row that counts.
 * `rate`: numerator rows ÷ an amount of the authority (the same exposure on every row), times `scale`.
 * `amounts`: sum of values ÷ sum of exposures, both told in so many `parts` of one so that they are whole numbers.
 */
export type Sum =
  | { readonly kind: 'share' }
  | { readonly kind: 'mean' }
  | { readonly kind: 'count' }
  | { readonly kind: 'per'; readonly scale: number; readonly decimals: number }
  | { readonly kind: 'load' }
  | { readonly kind: 'groups' }
  | { readonly kind: 'rate'; readonly scale: number; readonly decimals: number }
  | { readonly kind: 'amounts'; readonly parts: number; readonly scale: number; readonly decimals: number };

/**
 * A table, or a kind of row in one, without which nobody can say anything: `missing_spell`, `observation:sdq`,
 * `authority_fact:population`.
 */
export type Need =
  | 'missing_spell'
  | `allocation:${string}`
  | `observation:${string}`
  | `authority_fact:${string}`
  | `adoption_step:${string}`;

/** What a measure is. Its rule is the `cohort.sql` beside it; nothing of the rule lives anywhere else but in shared terms. */
export interface Definition {
  readonly id: string;
  /** A changed rule is a new version beside the old one. */
  readonly version: number;
  readonly title: string;
  readonly section: Section;
  readonly period: Period;
  /** Counts what happens and not how well: it is not rated against a target. */
  readonly activity?: true;
  /** Who is counted, in words. */
  readonly population: string;
  /** What makes a child count, or what is averaged, in words. */
  readonly counts: string;
  readonly source: string;
  readonly polarity: Polarity;
  readonly unit: Unit;
  readonly sum: Sum;
  /** Snapshot: one row for every child in care on the day. */
  readonly snapshot: boolean;
  /** Whether the reading of "one placement" makes a difference. */
  readonly policies: readonly Policy[];
  /** Lengths of window, in years, that it can be asked for. The first is the default. */
  readonly years: readonly [number, ...number[]];
  readonly terms: readonly Term[];
  /** Of each list, something must have been recorded up to the day, or the figure is not collected, which is not zero. */
  readonly needs?: readonly (readonly Need[])[];
  /** Reason codes of its rows, each with its sentence. */
  readonly because: Readonly<Record<string, string>>;
  /** Parameters of `cohort.sql` beyond the common ones. */
  readonly parameters?: (asAt: CivilDate) => Readonly<Record<string, string | number>>;
  /** `cohort.sql`, read when first used. */
  readonly cohort: URL;
}

export interface Question {
  readonly authority: string;
  readonly asAt: CivilDate;
  /** Only what had been recorded by this instant, epoch milliseconds. Absent: everything recorded so far. */
  readonly knownAt?: number | undefined;
  readonly policy?: Policy | undefined;
  readonly years?: number | undefined;
  readonly excludeUasc?: boolean | undefined;
  /** Only children of this cohort; everybody else is an excluded row. */
  readonly cohort?: Cohort | undefined;
}

export type Outcome = 'numerator' | 'denominator' | 'excluded';

/** One child (or, where the unit is an event, one event of a child): what it is in the figure, and why. */
export interface OutcomeRow {
  /** Empty when the row is about the authority itself. */
  readonly child: string;
  readonly outcome: Outcome;
  readonly value?: number;
  /** For rates: how long or how much the child was exposed. */
  readonly exposure?: number;
  /** For loads: who holds the child. */
  readonly holder?: string;
  readonly because: string;
  /** What a reader should know about the row, for example `start-not-known`. */
  readonly notes: readonly string[];
  /** The day on which cohort switches look at the child. */
  readonly consideredOn: CivilDate;
}

/** A row with what decided it. */
export interface Row extends OutcomeRow {
  /** What the rule looked at, step by step: label and value, for example `in care since`, `2016-03-01`. */
  readonly working: Readonly<Record<string, string | number | null>>;
  /** Ids of the events that decided it. */
  readonly evidence: readonly string[];
}

export interface Figure<Of extends OutcomeRow = Row> {
  readonly measure: string;
  readonly version: number;
  readonly policy: Policy;
  readonly years: number;
  readonly asAt: CivilDate;
  readonly knownAt: number | undefined;
  readonly authority: string;
  readonly unit: Unit;
  readonly numerator: number;
  readonly denominator: number;
  /** As printed: rounded once, half up, from exact integers. Null when nobody is in the denominator, or nothing was collected. */
  readonly value: string | null;
  /** False: nobody has recorded the facts that the measure needs. */
  readonly collected: boolean;
  readonly rows: readonly Of[];
}
