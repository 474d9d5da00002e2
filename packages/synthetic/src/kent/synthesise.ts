import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, ReturnWriter } from '../files.ts';
import { authorityFacts } from './authority.ts';
import { factsOf } from './facts.ts';
import { PAGE } from './moments.ts';
import { population } from './population.ts';
import { asReturned, livingOf } from './returns.ts';
import { linesUnder } from './standards.ts';

const YEARS = ['2015-16', '2016-17', '2017-18', '2018-19'] as const;

export interface LikeKent {
  readonly children: number;
  readonly returns: readonly { readonly folder: string; readonly year: string; readonly counts: Counts }[];
  /** Files of lines, and how many they have. */
  readonly facts: { readonly file: string; readonly lines: number };
  readonly authority: { readonly file: string; readonly lines: number };
}

function writeLines(out: string, name: 'facts' | 'authority', lines: readonly object[]) {
  const file = join(out, `${name}.ndjson`);
  writeFileSync(file, linesUnder(`kent-nov-2018-${name}`, lines));
  return { file, lines: lines.length };
}

/**
 * Invents an authority of which the measures say, figure by figure, what a county's printed scorecard said in November
 * 2018, and what it said of the month before. Nobody in it is anybody: only the sums are the county's. It has to be
 * recorded under the county's code, 886, because placements in its area name it.
 */
export function synthesiseLikeKent(out: string): LikeKent {
  mkdirSync(out, { recursive: true });
  const people = population();
  const living = livingOf(people);
  const children = asReturned(people, living);
  const returns = YEARS.map((year) => {
    const folder = join(out, year);
    const writer = new ReturnWriter(folder, { asAt: PAGE, year });
    for (const child of children) writer.add(child);
    writer.close();
    return { folder, year, counts: writer.counts() };
  });
  return {
    children: people.length,
    returns,
    facts: writeLines(out, 'facts', factsOf(people, living)),
    authority: writeLines(out, 'authority', authorityFacts()),
  };
}
