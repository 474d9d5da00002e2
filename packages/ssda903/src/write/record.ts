import type { CivilDate } from '@permanence/calendar/civil-date';
import type { FactName } from '@permanence/care/child/catalogue';
import type { StandingFact, StandingFacts } from '@permanence/care/child/standing';
import { type Episode, foldEpisodes } from '@permanence/care/episode/fold';
import { closeOf, openingOf } from '../values.ts';
import type { Cells } from './cell.ts';

/** A child's record as the return of one year sees it: nothing after 31 March has happened. */
export interface RecordOfYear {
  readonly child: string;
  /** 1 April and 31 March. */
  readonly opening: CivilDate;
  readonly close: CivilDate;
  /** The facts that had become true by the close. */
  readonly facts: StandingFacts;
  /** All that stand, for what a later fact says of an earlier day. */
  readonly everyFact: StandingFacts;
  /** The whole chain up to the close. */
  readonly episodes: readonly Episode[];
  /** Those of them that were open in the year. */
  readonly ofYear: readonly Episode[];
}

/** The rows of one table, in the order in which they are written. */
export type WriteRows = (record: RecordOfYear) => readonly Cells[];

/** What ended on 1 April was open when the return before was made, so the return of the new year tells it. */
export function touches(opening: CivilDate, end: CivilDate | undefined): boolean {
  return end === undefined || end >= opening;
}

function until(facts: StandingFacts, day: CivilDate): StandingFacts {
  const by = <Fact extends StandingFact>(fact: Fact) => fact.data.on <= day;
  return {
    of: <Name extends FactName>(type: Name) => facts.of(type).filter((fact) => fact.data.on <= day),
    get: (id) => [facts.get(id)].find((fact) => fact !== undefined && by(fact)),
    known: (id) => facts.known(id),
    all: () => [...facts.all()].filter(by),
  };
}

export function recordOfYear(child: string, everyFact: StandingFacts, year: string): RecordOfYear {
  const [opening, close] = [openingOf(year), closeOf(year)];
  const facts = until(everyFact, close);
  const episodes = foldEpisodes(facts);
  const ofYear = episodes.filter(({ end }) => touches(opening, end));
  return { child, opening, close, facts, everyFact, episodes, ofYear };
}

/** Facts of one type that became true in the year. */
export function inYear<Name extends FactName>(
  { facts, opening }: RecordOfYear,
  type: Name,
): readonly StandingFact<Name>[] {
  return facts.of(type).filter((fact) => fact.data.on >= opening);
}

export function born({ facts }: RecordOfYear): CivilDate | undefined {
  return facts.of('ChildBorn').at(-1)?.data.on;
}
