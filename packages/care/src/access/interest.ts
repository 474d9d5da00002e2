import type { CivilDate } from '@permanence/calendar/civil-date';
import { contains } from '@permanence/calendar/interval';
import { spansOf } from '../child/references.ts';
import type { StandingFact, StandingFacts } from '../child/standing.ts';

/** The interest that somebody has in the child on a day. */
export function interestOf(
  facts: StandingFacts,
  worker: string,
  on: CivilDate,
): StandingFact<'InterestDeclared'> | undefined {
  return spansOf(facts, 'InterestEnded').find(
    (span) => span.started.data.worker === worker && contains(span, on),
  )?.started;
}
