import type { CivilDate } from '@permanence/calendar/civil-date';
import { contains, type Interval } from '@permanence/calendar/interval';
import { spansOf } from '../child/references.ts';
import type { StandingFacts } from '../child/standing.ts';

export interface LegalHold extends Interval {
  readonly id: string;
  readonly basis: string;
}

/** Every hold there ever was, by start. */
export function legalHolds(facts: StandingFacts): readonly LegalHold[] {
  return spansOf(facts, 'LegalHoldLifted').map(({ started, start, end }) => ({
    id: started.id,
    basis: started.data.basis,
    start,
    end,
  }));
}

export function holdsOn(facts: StandingFacts, on: CivilDate): readonly LegalHold[] {
  return legalHolds(facts).filter((hold) => contains(hold, on));
}
