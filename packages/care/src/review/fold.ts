import type { CivilDate } from '@permanence/calendar/civil-date';
import { addMonths } from '@permanence/calendar/civil-date';
import { contains } from '@permanence/calendar/interval';
import type { PeriodOfCare } from '../care-period/fold.ts';
import type { StandingFacts } from '../child/standing.ts';

export interface Review {
  readonly held: CivilDate;
  readonly participation: string | undefined;
  /** Set when the review was held within a period of care: which, the how-manieth, when it was due and when the next one is. */
  readonly sequence:
    | {
        readonly period: CivilDate;
        readonly number: number;
        readonly due: CivilDate;
        readonly nextDue: CivilDate;
      }
    | undefined;
  readonly evidence: readonly string[];
}

// Care Planning Regulations 2010, reg. 33(2): the second within three months of the first, then within six.
const MONTHS_TO_SECOND = 3;
const MONTHS_TO_LATER = 6;

/** Reviews by day, each day once, with the dates by which they were due. */
export function foldReviews(facts: StandingFacts, periods: readonly PeriodOfCare[]): readonly Review[] {
  const last = new Map<CivilDate, { number: number; nextDue: CivilDate }>();
  const reviews: Review[] = [];
  for (const fact of facts.of('ReviewHeld')) {
    const held = fact.data.on;
    if (reviews.at(-1)?.held === held) continue;
    const period = periods.find((candidate) => contains(candidate, held));
    if (period === undefined) {
      reviews.push({
        held,
        participation: fact.data.participation,
        sequence: undefined,
        evidence: fact.evidence,
      });
      continue;
    }
    const before = last.get(period.start);
    const number = (before?.number ?? 0) + 1;
    const nextDue = addMonths(held, number === 1 ? MONTHS_TO_SECOND : MONTHS_TO_LATER);
    const due = before?.nextDue ?? period.firstReviewDue;
    last.set(period.start, { number, nextDue });
    reviews.push({
      held,
      participation: fact.data.participation,
      sequence: { period: period.start, number, due, nextDue },
      evidence: fact.evidence,
    });
  }
  return reviews;
}
