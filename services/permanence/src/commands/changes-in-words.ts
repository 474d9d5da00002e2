import type { Cause, Change, Flow, Part } from '@permanence/measures/change/change';
import type { Corner } from '@permanence/measures/change/corner';
import { printDifference } from '@permanence/measures/exact';
import type { Total } from '@permanence/measures/figure';
import type { Row, Unit } from '@permanence/measures/measure';
import { decimalsOf } from '@permanence/measures/sum';
import { printLine, printTable } from '../output.ts';
import { echoKnownAt } from '../question.ts';

const AFTER_VALUE: Partial<Readonly<Record<Unit, string>>> = { percent: ' %', days: ' days' };
const AFTER_DIFFERENCE: Partial<Readonly<Record<Unit, string>>> = {
  percent: ' percentage points',
  days: ' days',
};

const CAUSED: Readonly<Record<Cause, string>> = {
  definition: 'another definition',
  'recorded-late': 'recorded late',
  corrected: 'corrected',
  happened: 'happened',
};

const NO_PART: Readonly<Record<Cause, string>> = {
  definition: 'the definition is the same',
  'recorded-late': 'nothing recorded late',
  corrected: 'no correction',
  happened: 'nothing new',
};

function valueInWords({ definition, value }: Corner & Total): string {
  return value === null ? 'nobody to measure' : `${value}${AFTER_VALUE[definition.unit] ?? ''}`;
}

function isFlow({ in: entered, out: left }: Flow): boolean {
  return entered + left > 0;
}

function whoInWords({ children, intoNumerator, intoDenominator }: Part): string {
  const { in: entered, out: left } = isFlow(intoNumerator) ? intoNumerator : intoDenominator;
  const alike = intoDenominator.in === entered && intoDenominator.out === left;
  const who = `${entered} ${entered === 1 ? 'child' : 'children'} in, ${left} out`;
  if (isFlow(intoNumerator) && (alike || !isFlow(intoDenominator))) return who;
  if (isFlow(intoNumerator))
    return `${who}; denominator ${intoDenominator.in} in, ${intoDenominator.out} out`;
  if (isFlow(intoDenominator)) return `denominator ${who}`;
  return children.length === 0 ? '' : `${children.length} with another value`;
}

function partInWords(part: Part, decimals: number): string {
  const who = whoInWords(part);
  return `${CAUSED[part.cause]} ${printDifference(part.value, decimals)}${who === '' ? '' : ` (${who})`}`;
}

const LIST = new Intl.ListFormat('en-GB');

function madeADifference({ children, numerator, denominator, value }: Part): boolean {
  return children.length > 0 || numerator !== 0 || denominator !== 0 || value.top !== 0n;
}

function withoutPart(causes: readonly Cause[]): string {
  if (causes.length === 0) return '';
  const known = causes.filter((cause) => cause !== 'definition').map((cause) => NO_PART[cause]);
  const difference = known.length === 0 ? [] : [`${LIST.format(known)} made a difference`];
  const rule = causes.includes('definition') ? [NO_PART.definition] : [];
  const sentence = [...difference, ...rule].join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function cornerInWords(corner: Corner & Total): string {
  const { definition, question, numerator, denominator } = corner;
  const policy = question.policy ?? definition.policies[0] ?? 'carer';
  return (
    `${question.asAt}, as known at ${echoKnownAt(question.knownAt)}: ` +
    `${valueInWords(corner)}, ${numerator} of ${denominator} (version ${definition.version}, policy ${policy})`
  );
}

function rowsInWords(rows: readonly Row[]): string {
  if (rows.length === 0) return 'not there';
  return rows
    .map(({ outcome, because, value }) =>
      [outcome, because, ...(value === undefined ? [] : [value])].join(' '),
    )
    .join('; ');
}

function printChildren(parts: readonly Part[]): void {
  printTable([
    ['cause', 'child', 'before', 'after', 'events'],
    ...parts.flatMap(({ cause, children }) =>
      children.map(({ child, before, after, events }) => [
        ...[CAUSED[cause], child === '' ? 'the authority' : child],
        ...[rowsInWords(before), rowsInWords(after), events.length],
      ]),
    ),
  ]);
}

/** The change in sentences, as one would say it to somebody who has only seen the two numbers. */
export function printChange(change: Change, withChildren: boolean): void {
  const { from, to, parts, value } = change;
  const { definition, question } = to;
  const decimals = decimalsOf(definition.sum);
  const difference = `${printDifference(value, decimals)}${AFTER_DIFFERENCE[definition.unit] ?? ''}`;
  printLine(`${definition.title}, authority ${question.authority}`);
  printLine(`${valueInWords(from)} → ${valueInWords(to)}: ${difference}`);
  for (const part of parts.filter(madeADifference)) printLine(`  ${partInWords(part, decimals)}`);
  const without = parts.filter((part) => !madeADifference(part)).map(({ cause }) => cause);
  if (without.length > 0) printLine(withoutPart(without));
  printLine(`from ${cornerInWords(from)}`);
  printLine(`to   ${cornerInWords(to)}`);
  if (!withChildren) return;
  printLine();
  printChildren(parts);
}
