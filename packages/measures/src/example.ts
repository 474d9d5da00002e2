import type { Cohort } from './cohort-switch.ts';
import type { Outcome, Policy } from './measure.ts';

/**
 * The life of an invented child, in lines. Days are `YYYY-MM-DD`; what has no `to` still lasts.
 * A line that does not fit its pattern is refused (`read-story.ts`).
 */
export interface Story {
  /** `2010-05-01`; with sex and ethnicity where they matter: `2010-05-01 F WBRI`. */
  readonly born: string;
  /** Unaccompanied asylum-seeking child: `2010-05-01`, or `2010-05-01 to 2017-06-01`. */
  readonly uasc?: string;
  /**
   * Episodes: first day, RNE, legal status, placement type; then, where they matter, provider, postcode (area ZZ) and
   * carer: `2016-01-10 S C2 U6 PR1 ZZ1 1AA by H1`. RNE `-`: nobody stated it. An episode lasts until the next line.
   * `ended 2018-03-01 E11` ends care. Care that does not begin with S had begun before the data does.
   */
  readonly care: readonly string[];
  /** Social workers: `W1 2017-01-01 to 2017-05-03`. */
  readonly workers?: readonly string[];
  /** Reviewing officers: `R1 2017-01-01`. */
  readonly officers?: readonly string[];
  /** Schools by their number: `900001 2016-09-01 to 2017-07-21`. */
  readonly schools?: readonly string[];
  /** `2019-03-25 PN1`; without the code when nobody recorded it. */
  readonly reviews?: readonly string[];
  /** `placement order 2017-06-01`, `match 2017-10-01`, `ordered 2018-03-01`, `ordered by foster carer 2018-03-01`. */
  readonly adoption?: readonly string[];
  /**
   * Facts of any other kind: day, type, fields: `2018-01-10 HealthAssessmentHeld kind=INITIAL referred=2017-12-20`. With
   * `as a` at its end a line can be named by a later one: `2018-01-12 MissingEnded spell=a`.
   */
  readonly facts?: readonly string[];
  /** Facts of the authority, told likewise: `2017-06-30 PopulationObserved children=333045`. */
  readonly authority?: readonly string[];
}

export interface Asked {
  readonly asAt: string;
  readonly policy?: Policy;
  readonly years?: number;
  readonly excludeUasc?: boolean;
  readonly cohort?: Cohort;
}

export interface ExpectedRow {
  readonly outcome: Outcome;
  readonly because: string;
  readonly value?: number;
  readonly exposure?: number;
  readonly holder?: string;
  readonly notes?: readonly string[];
  /** Exactly the facts that decide it, a line a day: `2016-01-10 PeriodOfCareStarted PlacementStarted`. */
  readonly evidence: readonly string[];
}

/** A case of a measure that can be run: the child, the question, and the row that must come out. */
export interface Example {
  /** What it shows, in a sentence. */
  readonly shows: string;
  readonly story: Story;
  /** Other children on record, where the row of this one depends on them. */
  readonly others?: readonly Story[];
  readonly asked: Asked;
  /** `none`: the measure does not consider the child. */
  readonly row: ExpectedRow | 'none';
}

/** The examples of a measure: the default export of `examples.ts` in its folder. */
export async function examplesOf(measure: string): Promise<readonly Example[]> {
  const folder: { readonly default: readonly Example[] } = await import(
    new URL(`./${measure}/examples.ts`, import.meta.url).href
  );
  return folder.default;
}
