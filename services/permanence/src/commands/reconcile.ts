import { figureOf } from '@permanence/measures/figure';
import type { Definition, Figure, Policy, Row } from '@permanence/measures/measure';
import {
  reconcile as joined,
  type Pair,
  type Shared,
  sideOf,
} from '@permanence/measures/reconcile/reconcile';
import { withCurrentTables } from '../data-folder.ts';
import { printJson, printLine, printTable } from '../output.ts';
import { parkedFor, parkedInWords } from '../parked-in-words.ts';
import {
  checkedQuestion,
  definitionOf,
  echoKnownAt,
  policyOf,
  type QuestionOptions,
  yearsOf,
} from '../question.ts';
import { WrongUsage } from '../refusal.ts';

export interface ReconcileOptions extends Omit<QuestionOptions, 'policy' | 'years'> {
  readonly children?: boolean;
}

interface Named {
  readonly definition: Definition;
  readonly policy: Policy | undefined;
  readonly years: number | undefined;
}

/** A measure as it is named: `placements-3-plus`, `placements-3-plus:record`, `index-all-three:record:2`. */
function named(text: string): Named {
  const [id = '', ...choices] = text.split(':');
  const definition = definitionOf(id);
  const isYears = (choice: string) => /^\d+$/.test(choice);
  const [years, ...moreYears] = choices.filter(isYears);
  const [policy, ...morePolicies] = choices.filter((choice) => !isYears(choice));
  if (moreYears.length > 0 || morePolicies.length > 0) {
    throw new WrongUsage(`${text} names more than one policy or window: write <id>[:policy][:years]`);
  }
  return { definition, policy: policyOf(policy), years: yearsOf(definition, years) };
}

function figureDocument({ rows: _rows, knownAt: _knownAt, ...total }: Figure) {
  return total;
}

function rowDocument({ outcome, because, value, evidence }: Row) {
  return { outcome, because, ...(value === undefined ? {} : { value }), evidence };
}

function pairDocument(pair: Pair) {
  const { child, first, second } = pair;
  return { child, in: sideOf(pair), first: first.map(rowDocument), second: second.map(rowDocument) };
}

function figureInWords({
  measure,
  version,
  policy,
  years,
  numerator,
  denominator,
  value,
  unit,
}: Figure): string {
  const printed = value === null ? 'nobody to measure' : `${value}${unit === 'percent' ? ' %' : ''}`;
  const window = years === 1 ? '1 year' : `${years} years`;
  return `${measure} version ${version}, policy ${policy}, ${window}: ${printed}, ${numerator} of ${denominator}`;
}

function sharedRow(what: string, { both, onlyFirst, onlySecond }: Shared) {
  return [what, both, onlyFirst, onlySecond];
}

function rowsInWords(rows: readonly Row[]): string {
  return rows.map(({ outcome, because }) => `${outcome} ${because}`).join('; ') || 'not there';
}

function printReconciled(
  figures: readonly Figure[],
  { numerators, denominators, pairs }: ReturnType<typeof joined>,
): void {
  for (const [i, figure] of figures.entries()) {
    printLine(`${i === 0 ? 'first ' : 'second'}  ${figureInWords(figure)}`);
  }
  printLine();
  printTable([
    ['', 'both', 'only first', 'only second'],
    sharedRow('numerator', numerators),
    sharedRow('denominator', denominators),
  ]);
  if (pairs.length === 0) return;
  printLine();
  printTable([
    ['child', 'in', 'first', 'second'],
    ...pairs.map((pair) => [pair.child, sideOf(pair), rowsInWords(pair.first), rowsInWords(pair.second)]),
  ]);
}

function differs({ numerators, denominators }: Pair): boolean {
  const { onlyFirst, onlySecond } = numerators;
  return onlyFirst + onlySecond + denominators.onlyFirst + denominators.onlySecond > 0;
}

/** Two measures, or one measure read in two ways, on one day: whom both count, and whom only one. */
export async function reconcile(first: string, second: string, options: ReconcileOptions): Promise<void> {
  const sides = [named(first), named(second)];
  const ask = checkedQuestion(options);
  const { question, figures, found, parked } = await withCurrentTables(options.data, (db) => {
    const asked = ask(db);
    const [here, there] = sides.map(({ definition, policy, years }) =>
      figureOf(db, definition, { ...asked, policy, years }),
    ) as [Figure, Figure];
    const parkedNow = parkedFor(db, asked);
    return {
      question: asked,
      figures: [here, there],
      found: joined(here.rows, there.rows),
      parked: parkedNow,
    };
  });
  const knownAt = echoKnownAt(question.knownAt);
  const shown = { ...found, pairs: options.children === true ? found.pairs.filter(differs) : [] };
  if (options.json === true) {
    const [one, other] = figures.map(figureDocument);
    const { numerators, denominators } = found;
    const children = options.children === true ? { children: shown.pairs.map(pairDocument) } : {};
    const both = { first: one, second: other, numerators, denominators };
    printJson({ knownAt, parked: parked.length, ...both, ...children });
    return;
  }
  printLine(`Authority ${question.authority}, as at ${question.asAt}, as known at ${knownAt}`);
  for (const line of parkedInWords(parked)) printLine(line);
  printReconciled(figures, shown);
}
