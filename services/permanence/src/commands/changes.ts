import type { DatabaseSync } from 'node:sqlite';
import { type Change, changeBetween, type Part } from '@permanence/measures/change/change';
import type { Corner } from '@permanence/measures/change/corner';
import { printDifference, printExact } from '@permanence/measures/exact';
import type { Total } from '@permanence/measures/figure';
import type { Definition, Row } from '@permanence/measures/measure';
import { decimalsOf } from '@permanence/measures/sum';
import { authorityIn, withCurrentTables } from '../data-folder.ts';
import { authorityOption, type CommonOptions, dateOption, instantOption } from '../options.ts';
import { printJson, printLine } from '../output.ts';
import { parkedFor, parkedInWords } from '../parked-in-words.ts';
import { definitionOf, echoKnownAt, policyOf, yearsOf } from '../question.ts';
import { printChange } from './changes-in-words.ts';

export interface ChangesOptions extends CommonOptions {
  readonly from: string;
  readonly to: string;
  readonly authority?: string;
  readonly policy?: string;
  readonly fromPolicy?: string;
  readonly toPolicy?: string;
  readonly years?: string;
  readonly excludeUasc?: boolean;
  readonly children?: boolean;
}

/** One end as it is written: `2018-03-31`, or `2018-03-31@2018-04-20T09:00:00Z`. */
function endOf(name: string, text: string, policy: string | undefined) {
  const at = text.indexOf('@');
  return {
    asAt: dateOption(name, at < 0 ? text : text.slice(0, at)),
    knownAt: at < 0 ? undefined : instantOption(`the moment after @ in ${name}`, text.slice(at + 1)),
    policy: policyOf(policy),
  };
}

/** Reads both ends; refuses what cannot be asked before anything is opened. */
function checkedCorners(definition: Definition, options: ChangesOptions) {
  const from = endOf('--from', options.from, options.fromPolicy ?? options.policy);
  const to = endOf('--to', options.to, options.toPolicy ?? options.policy);
  const named = options.authority === undefined ? undefined : authorityOption(options.authority);
  const years = yearsOf(definition, options.years);
  const excludeUasc = options.excludeUasc === true;
  return (db: DatabaseSync): readonly [Corner, Corner] => {
    const common = { authority: authorityIn(db, named), years, excludeUasc };
    return [
      { definition, question: { ...from, ...common } },
      { definition, question: { ...to, ...common } },
    ];
  };
}

function cornerDocument({ definition, question, numerator, denominator, value }: Corner & Total) {
  return {
    asAt: question.asAt,
    knownAt: echoKnownAt(question.knownAt),
    version: definition.version,
    policy: question.policy ?? definition.policies[0] ?? 'carer',
    years: question.years ?? definition.years[0],
    ...{ numerator, denominator, value },
  };
}

function rowDocument({ outcome, because, value }: Row) {
  return { outcome, because, ...(value === undefined ? {} : { value }) };
}

function partDocument(part: Part, decimals: number, withChildren: boolean) {
  const { cause, numerator, denominator, value, intoNumerator, intoDenominator } = part;
  const children = part.children.map(({ child, before, after, events }) => ({
    child,
    before: before.map(rowDocument),
    after: after.map(rowDocument),
    events,
  }));
  return {
    ...{ cause, numerator, denominator },
    value: printDifference(value, decimals),
    exact: printExact(value),
    ...{ intoNumerator, intoDenominator, childrenChanged: part.children.length },
    ...(withChildren ? { children } : {}),
  };
}

function changeDocument(change: Change, withChildren: boolean) {
  const { from, to, numerator, denominator, value, parts } = change;
  const decimals = decimalsOf(to.definition.sum);
  return {
    ...{ measure: to.definition.id, unit: to.definition.unit, authority: to.question.authority },
    ...{ from: cornerDocument(from), to: cornerDocument(to) },
    difference: {
      ...{ numerator, denominator },
      ...{ value: printDifference(value, decimals), exact: printExact(value) },
    },
    parts: parts.map((part) => partDocument(part, decimals, withChildren)),
  };
}

/** Why a figure at one day and moment is not what it is at another. */
export async function changes(id: string, options: ChangesOptions): Promise<void> {
  const cornersIn = checkedCorners(definitionOf(id), options);
  const { change, parked } = await withCurrentTables(options.data, (db) => {
    const corners = cornersIn(db);
    return {
      change: changeBetween(db, ...corners),
      parked: parkedFor(db, ...corners.map(({ question }) => question)),
    };
  });
  const withChildren = options.children === true;
  if (options.json === true) {
    printJson({ ...changeDocument(change, withChildren), parked: parked.length });
    return;
  }
  printChange(change, withChildren);
  for (const line of parkedInWords(parked)) printLine(line);
}
