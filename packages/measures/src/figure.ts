import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { CivilDate } from '@permanence/calendar/civil-date';
import type { CohortKey } from './cohort-switch.ts';
import { isCollected } from './collected.ts';
import type { Definition, Figure, Outcome, OutcomeRow, Question, Row, Sum } from './measure.ts';
import { parametersOf } from './parameters.ts';
import { printRatio } from './print.ts';
import { statementOf } from './statement.ts';
import { decimalsOf, scaleOf } from './sum.ts';

/** What the rows of a figure add up to. */
export interface Tally {
  readonly numerators: number;
  readonly denominators: number;
  readonly total: number;
  readonly exposure: number;
  /** Different holders of numerator rows. */
  readonly holders: number;
  /** Different holders of rows that count, in the numerator or not. */
  readonly allHolders: number;
  /** What the authority itself is exposed to, the same on every row: a population. */
  readonly common: number;
}

export interface Total {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: string | null;
  readonly collected: boolean;
}

type Ratio = Omit<Total, 'collected'>;

const HUNDREDTHS = 100;

/** What is divided by what, in whole numbers; `of`: how many of each make one. */
interface Divided {
  readonly top: number;
  readonly bottom: number;
  readonly of?: readonly [top: number, bottom: number];
}

function dividedOf(sum: Sum, tally: Tally): Divided {
  const { numerators, denominators, total, exposure, holders, allHolders, common } = tally;
  switch (sum.kind) {
    case 'share':
      return { top: numerators, bottom: numerators + denominators };
    case 'mean':
      return { top: total, bottom: numerators };
    case 'count':
      return { top: numerators, bottom: numerators };
    case 'per':
      return { top: total, bottom: exposure };
    case 'load':
      return common > 0
        ? { top: numerators, bottom: common, of: [1, HUNDREDTHS] }
        : { top: numerators, bottom: holders };
    case 'groups':
      return { top: holders, bottom: allHolders };
    case 'rate':
      return { top: numerators, bottom: common };
    case 'amounts':
      return { top: total, bottom: exposure, of: [sum.parts, sum.parts] };
  }
}

function ratioOf(sum: Sum, tally: Tally): Ratio {
  const { top, bottom, of: [topOf, bottomOf] = [1, 1] } = dividedOf(sum, tally);
  return {
    numerator: top / topOf,
    denominator: bottom / bottomOf,
    value:
      sum.kind === 'count'
        ? String(top)
        : printRatio(top * bottomOf, bottom * topOf, scaleOf(sum), decimalsOf(sum)),
  };
}

/** What a tally comes to; nothing is printed of what nobody collected. */
export function totalOf(sum: Sum, tally: Tally, collected: boolean): Total {
  const ratio = ratioOf(sum, tally);
  return { ...ratio, value: collected ? ratio.value : null, collected };
}

type Columns = Readonly<Record<string, SQLOutputValue>>;

export function tallyOf(columns: Columns): Tally {
  return {
    numerators: Number(columns.numerators),
    denominators: Number(columns.denominators),
    total: Number(columns.total),
    exposure: Number(columns.exposure),
    holders: Number(columns.holders ?? 0),
    allHolders: Number(columns.all_holders ?? 0),
    common: Number(columns.common ?? 0),
  };
}

function idsIn(...columns: readonly (SQLOutputValue | undefined)[]): readonly string[] {
  const ids = columns.flatMap((column) => String(column ?? '').split(','));
  return [...new Set(ids)].filter((id) => id !== '');
}

export function toOutcome(columns: Columns): OutcomeRow {
  const leftOut = columns.left_out !== null;
  const { value, exposure, holder } = columns;
  return {
    child: String(columns.child),
    outcome: leftOut ? 'excluded' : (columns.outcome as Outcome),
    ...(value === null || leftOut ? {} : { value: Number(value) }),
    ...(exposure === null ? {} : { exposure: Number(exposure) }),
    ...(holder === null || leftOut ? {} : { holder: String(holder) }),
    because: String(leftOut ? columns.left_out : columns.because),
    notes: columns.start_not_known === 1 ? ['start-not-known'] : [],
    consideredOn: columns.considered_on as CivilDate,
  };
}

function toRow(columns: Columns): Row {
  return {
    ...toOutcome(columns),
    working: JSON.parse(String(columns.working)),
    evidence: idsIn(columns.evidence, columns.left_out_evidence),
  };
}

function holdersOf(rows: readonly OutcomeRow[]): number {
  return new Set(rows.flatMap((row) => row.holder ?? [])).size;
}

/** What rows add up to; of rows that are not in the figure, only what is common to all. */
export function tallyRows(rows: readonly OutcomeRow[]): Tally {
  const counted = rows.filter((row) => row.outcome === 'numerator');
  return {
    numerators: counted.length,
    denominators: rows.filter((row) => row.outcome === 'denominator').length,
    total: counted.reduce((sum, row) => sum + (row.value ?? 0), 0),
    exposure: counted.reduce((sum, row) => sum + (row.exposure ?? 0), 0),
    holders: holdersOf(counted),
    allHolders: holdersOf(rows.filter((row) => row.outcome !== 'excluded')),
    common: rows.reduce((most, row) => Math.max(most, row.exposure ?? 0), 0),
  };
}

function byChild(a: OutcomeRow, b: OutcomeRow): number {
  return a.child < b.child ? -1 : a.child > b.child ? 1 : 0;
}

function figureWith<Of extends OutcomeRow>(
  db: DatabaseSync,
  definition: Definition,
  question: Question,
  withEvents: boolean,
  row: (columns: Columns) => Of,
): Figure<Of> {
  const parameters = { ...parametersOf(definition, question), with_events: withEvents ? 1 : 0 };
  const rows = statementOf(db, definition, 'rows', question.cohort).all(parameters).map(row).sort(byChild);
  return {
    measure: definition.id,
    version: definition.version,
    policy: question.policy ?? definition.policies[0] ?? 'carer',
    years: question.years ?? definition.years[0],
    asAt: question.asAt,
    knownAt: question.knownAt,
    authority: question.authority,
    unit: definition.unit,
    ...totalOf(definition.sum, tallyRows(rows), isCollected(db, definition, parameters)),
    rows,
  };
}

/** The figure and its rows, by child, each with the events behind it. The figure is the sum of the rows. */
export function figureOf(db: DatabaseSync, definition: Definition, question: Question): Figure {
  return figureWith(db, definition, question, true, toRow);
}

/** The same without the events and the working, which cost more to gather than the rows: for looking before asking why. */
export function outcomesOf(db: DatabaseSync, definition: Definition, question: Question): Figure<OutcomeRow> {
  return figureWith(db, definition, question, false, toOutcome);
}

/** The figure without its rows: the same query, added up where it runs. */
export function totalFor(db: DatabaseSync, definition: Definition, question: Question): Total {
  const parameters = parametersOf(definition, question);
  const columns = statementOf(db, definition, 'tally', question.cohort).get(parameters);
  return totalOf(definition.sum, tallyOf(columns ?? {}), isCollected(db, definition, parameters));
}

export interface Cut extends Total {
  /** For example `5 to 9`, `F` or `C2`. */
  readonly group: string;
}

/** The figure cut by a key: one total a group, groups in text order. */
export function figureBy(
  db: DatabaseSync,
  definition: Definition,
  question: Question,
  key: CohortKey,
): readonly Cut[] {
  const parameters = parametersOf(definition, question);
  const collected = isCollected(db, definition, parameters);
  return statementOf(db, definition, key, question.cohort)
    .all(parameters)
    .map((columns) => ({
      group: String(columns.cut),
      ...totalOf(definition.sum, tallyOf(columns), collected),
    }));
}
