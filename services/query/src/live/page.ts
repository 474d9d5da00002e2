import type { DatabaseSync } from 'node:sqlite';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { MEASURES } from '@permanence/measures/catalogue';
import { isCollected } from '@permanence/measures/collected';
import { outcomesOf, type Tally, totalOf } from '@permanence/measures/figure';
import type { Definition, Question } from '@permanence/measures/measure';
import { parametersOf } from '@permanence/measures/parameters';
import type { Page } from '@permanence/measures/scorecard';
import { talliesFor } from '@permanence/measures/shared-terms';
import { standardsOn } from '@permanence/measures/standards';
import type { Affected } from './affected.ts';
import { gathered, type Pieces } from './pieces.ts';

/** Every measure on one day, with what its rows add up to, in the order of the catalogue. */
export interface TalliedPage extends Page {
  readonly tallies: readonly Tally[];
}

/** A day on which every measure is asked. */
export type DayQuestion = Question & { readonly asAt: CivilDate };

function pageWith(db: DatabaseSync, question: DayQuestion, tallies: readonly Tally[]): TalliedPage {
  return {
    asAt: question.asAt,
    tallies,
    totals: MEASURES.map((definition, index) => {
      const collected = isCollected(db, definition, parametersOf(definition, question));
      return totalOf(definition.sum, tallies[index] as Tally, collected);
    }),
    standards: standardsOn(db, question),
  };
}

export function* wholePage(db: DatabaseSync, question: DayQuestion): Pieces<TalliedPage> {
  const tallies = yield* gathered(talliesFor(db, MEASURES, question));
  return pageWith(db, question, tallies);
}

/** Whether a figure changes by what its affected children add to it: not where it counts different holders, or what is the authority's own. */
function addsUp({ sum }: Definition): boolean {
  switch (sum.kind) {
    case 'share':
    case 'mean':
    case 'count':
    case 'per':
      return true;
    case 'load':
    case 'groups':
    case 'rate':
    case 'amounts':
      return false;
  }
}

const KEYS = ['numerators', 'denominators', 'total', 'exposure'] as const;

function moved(tally: Tally, was: Tally, is: Tally): Tally {
  const sums = KEYS.map((key) => [key, tally[key] - was[key] + is[key]] as const);
  return { ...tally, ...Object.fromEntries(sums) };
}

/** Whether a figure that does not add up must be asked anew. A group is judged by children who are not at hand: always. */
function mustBeAsked(
  side: DatabaseSync,
  definition: Definition,
  question: DayQuestion,
  justBefore: number,
): boolean {
  if (definition.sum.kind === 'groups') return true;
  const rows = (knownAt?: number) =>
    JSON.stringify(outcomesOf(side, definition, { ...question, knownAt }).rows);
  return rows(justBefore) !== rows();
}

/** The page, given what it was: only what is said of the affected children is worked out, before and after. */
export function* amendedPage(
  db: DatabaseSync,
  side: DatabaseSync,
  question: DayQuestion,
  before: TalliedPage,
  { justBefore }: Affected,
): Pieces<TalliedPage> {
  const was = yield* gathered(talliesFor(side, MEASURES, { ...question, knownAt: justBefore }));
  const is = yield* gathered(talliesFor(side, MEASURES, question));
  const anew = MEASURES.filter(
    (definition) => !addsUp(definition) && mustBeAsked(side, definition, question, justBefore),
  );
  yield;
  const asked = yield* gathered(talliesFor(db, anew, question));
  const tallies = MEASURES.map((definition, index) => {
    const tally = before.tallies[index] as Tally;
    if (addsUp(definition)) return moved(tally, was[index] as Tally, is[index] as Tally);
    return asked[anew.indexOf(definition)] ?? tally;
  });
  return pageWith(db, question, tallies);
}
