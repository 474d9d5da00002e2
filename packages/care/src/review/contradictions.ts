import { birthday } from '@permanence/calendar/age';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { careSpans, inCareUntil } from '../care-period/spans.ts';
import { type Contradiction, contradiction } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';

const UNDER_FOUR = 'PN0';
const TAKES_PART_FROM = 4;

/** Rules 440 and 441 of the SSDA903 return; on the fourth birthday either may be said. */
function fitsAge(participation: string, fourth: CivilDate, held: CivilDate): boolean {
  return participation === UNDER_FOUR ? held <= fourth : held >= fourth;
}

function plansOf({ facts }: Child): readonly Contradiction[] {
  const spans = careSpans(facts);
  return facts.of('ReviewPlanned').flatMap((fact) => {
    const { on, plannedFor } = fact.data;
    if (plannedFor < on) {
      return [contradiction('ends-before-it-starts', 'It is planned for a day gone by.', fact)];
    }
    return inCareUntil(spans, on)
      ? []
      : [contradiction('not-in-care', 'The child is not in care on that day.', fact)];
  });
}

function held({ facts, born }: Child): readonly Contradiction[] {
  const spans = careSpans(facts);
  const fourth = born === undefined ? undefined : birthday(born, TAKES_PART_FROM);
  return facts.of('ReviewHeld').flatMap((fact) => {
    const { on, participation } = fact.data;
    const found: Contradiction[] = [];
    if (!inCareUntil(spans, on)) {
      found.push(
        spans.some(({ start }) => start <= on)
          ? contradiction('not-in-care', 'The child is not in care on that day.', fact)
          : contradiction('review-before-care', 'The child has not come into care yet.', fact),
      );
    }
    if (fourth !== undefined && participation !== undefined && !fitsAge(participation, fourth, on)) {
      found.push(contradiction('does-not-fit-age', 'A child of this age takes part otherwise.', fact));
    }
    return found;
  });
}

export function reviewContradictions(child: Child): readonly Contradiction[] {
  return [...held(child), ...plansOf(child)];
}
