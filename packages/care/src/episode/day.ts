import type { CivilDate } from '@permanence/calendar/civil-date';
import type { StandingFact, StandingFacts } from '../child/standing.ts';

type ChainFact = StandingFact<
  | 'PeriodOfCareStarted'
  | 'PeriodOfCareEnded'
  | 'CategoryOfNeedIdentified'
  | 'LegalStatusChanged'
  | 'PlacementStarted'
  | 'PlacementDetailsChanged'
  | 'PlacementEnded'
>;

const CHAIN_FACTS = [
  'PeriodOfCareStarted',
  'PeriodOfCareEnded',
  'CategoryOfNeedIdentified',
  'LegalStatusChanged',
  'PlacementStarted',
  'PlacementDetailsChanged',
  'PlacementEnded',
] as const;

/** What became true of the chain on one day. Of two facts of a kind the one that sorts last is believed. */
export interface Day {
  readonly on: CivilDate;
  started?: StandingFact<'PeriodOfCareStarted'>;
  ended?: StandingFact<'PeriodOfCareEnded'>;
  category?: StandingFact<'CategoryOfNeedIdentified'>;
  legalStatus?: StandingFact<'LegalStatusChanged'>;
  moved?: StandingFact<'PlacementStarted'>;
  changed?: StandingFact<'PlacementDetailsChanged'>;
  left?: StandingFact<'PlacementEnded'>;
}

function note(day: Day, fact: ChainFact): void {
  switch (fact.type) {
    case 'PeriodOfCareStarted':
      day.started = fact as StandingFact<'PeriodOfCareStarted'>;
      break;
    case 'PeriodOfCareEnded':
      day.ended = fact as StandingFact<'PeriodOfCareEnded'>;
      break;
    case 'CategoryOfNeedIdentified':
      day.category = fact as StandingFact<'CategoryOfNeedIdentified'>;
      break;
    case 'LegalStatusChanged':
      day.legalStatus = fact as StandingFact<'LegalStatusChanged'>;
      break;
    case 'PlacementStarted':
      day.moved = fact as StandingFact<'PlacementStarted'>;
      break;
    case 'PlacementDetailsChanged':
      day.changed = fact as StandingFact<'PlacementDetailsChanged'>;
      break;
    case 'PlacementEnded':
      day.left = fact as StandingFact<'PlacementEnded'>;
      break;
  }
}

/** The days on which something about the chain changed, in order. */
export function chainDays(facts: StandingFacts): readonly Day[] {
  const days = new Map<CivilDate, Day>();
  for (const type of CHAIN_FACTS) {
    for (const fact of facts.of(type)) {
      const day = days.get(fact.data.on) ?? { on: fact.data.on };
      days.set(day.on, day);
      note(day, fact as ChainFact);
    }
  }
  return [...days.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

export function beginsEpisode(day: Day): boolean {
  return (
    day.started !== undefined ||
    day.moved !== undefined ||
    day.changed !== undefined ||
    day.legalStatus !== undefined ||
    day.left !== undefined
  );
}

export function evidenceOf(day: Day): readonly string[] {
  return [day.started, day.moved, day.changed, day.legalStatus, day.left].flatMap(
    (fact) => fact?.evidence ?? [],
  );
}
