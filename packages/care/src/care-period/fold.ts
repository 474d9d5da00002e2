import type { CivilDate } from '@permanence/calendar/civil-date';
import type { Interval } from '@permanence/calendar/interval';
import { addWorkingDays } from '@permanence/calendar/working-days';
import { isShortBreak } from '../codes/care.ts';
import type { Episode } from '../episode/fold.ts';

/** A period of care as it is measured: short breaks (V3, V4) are dropped before anything else. */
export interface PeriodOfCare extends Interval {
  /** The child was already looked after when the data began, so the true start is earlier. */
  readonly startNotKnown: boolean;
  /** REC; undefined while open, or when nobody gave a reason. */
  readonly reasonEnded: string | undefined;
  /** Care Planning Regulations 2010, reg. 33(1): within 20 working days. */
  readonly firstReviewDue: CivilDate;
  readonly episodes: readonly Episode[];
  readonly evidence: readonly string[];
  readonly endedBy: readonly string[];
}

const WORKING_DAYS_TO_FIRST_REVIEW = 20;

function toPeriod(episodes: readonly Episode[]): PeriodOfCare {
  const first = episodes[0] as Episode;
  const last = episodes.at(-1) as Episode;
  return {
    start: first.start,
    end: last.end,
    startNotKnown: first.startNotKnown,
    reasonEnded: last.reasonCareEnded,
    firstReviewDue: addWorkingDays(first.start, WORKING_DAYS_TO_FIRST_REVIEW),
    episodes,
    evidence: first.evidence,
    endedBy: last.endedBy,
  };
}

/** Periods of care with at least one episode that is not a short break, in order. */
export function foldPeriods(episodes: readonly Episode[]): readonly PeriodOfCare[] {
  const byPeriod = new Map<CivilDate, Episode[]>();
  for (const episode of episodes) {
    if (isShortBreak(episode.legalStatus)) continue;
    const of = byPeriod.get(episode.period);
    if (of === undefined) byPeriod.set(episode.period, [episode]);
    else of.push(episode);
  }
  return [...byPeriod.values()].map(toPeriod);
}
