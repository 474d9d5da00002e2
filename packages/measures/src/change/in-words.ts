import { printDifference } from '../exact.ts';
import { decimalsOf } from '../sum.ts';
import type { Cause, Change, Part } from './change.ts';

const CAUSED: Readonly<Record<Cause, string>> = {
  definition: 'another definition',
  'recorded-late': 'recorded late',
  corrected: 'corrected',
  happened: 'happened',
};

function partInWords(part: Part, decimals: number): string {
  const children = part.children.length;
  const who = children === 0 ? '' : ` (${children} ${children === 1 ? 'child' : 'children'})`;
  return `${CAUSED[part.cause]} ${printDifference(part.value, decimals)}${who}`;
}

/** What a published figure would be today, and why, in a sentence: `published as 10.5, today it would be 10.7, because …`. */
export function publishedInWords(change: Change): string {
  const { from, to, parts } = change;
  const moved = parts.filter(({ children, value }) => children.length > 0 || value.top !== 0n);
  const [then, now] = [from.value ?? 'no value', to.value ?? 'no value'];
  if (moved.length === 0) return `Published as ${then}; today it would be the same.`;
  const why = moved.map((part) => partInWords(part, decimalsOf(to.definition.sum))).join(', ');
  return `Published as ${then}; today it would be ${then === now ? 'printed the same, but made of others' : now}: ${why}.`;
}
