import { type CivilDate, FOREVER } from '@permanence/calendar/civil-date';
import { contains, type Interval } from '@permanence/calendar/interval';
import type { StandingFact, StandingFacts } from '../child/standing.ts';

type Started = StandingFact<'PeriodOfCareStarted'>;
type Ended = StandingFact<'PeriodOfCareEnded'>;

/** A period of care, short breaks included, with the facts that bound it. */
export interface CareSpan extends Interval {
  readonly started: Started;
  /** Undefined while open, or when the next period starts without an end of this one. */
  readonly ended: Ended | undefined;
}

function byDay<Fact extends StandingFact>(facts: readonly Fact[]): Map<CivilDate, Fact> {
  return new Map(facts.map((fact) => [fact.data.on, fact]));
}

/** Periods of care, in order, as the episodes have them: what starts and ends on one day is none. */
export function careSpans(facts: StandingFacts): readonly CareSpan[] {
  const starts = byDay(facts.of('PeriodOfCareStarted'));
  const ends = byDay(facts.of('PeriodOfCareEnded'));
  const spans: CareSpan[] = [];
  let open: Started | undefined;
  for (const on of [...new Set([...starts.keys(), ...ends.keys()])].sort()) {
    const started = starts.get(on);
    const ended = ends.get(on);
    const before = open;
    if (before !== undefined) spans.push({ started: before, ended, start: before.data.on, end: on });
    if (started === undefined) open = undefined;
    else open = ended === undefined || before !== undefined ? started : undefined;
  }
  if (open !== undefined) spans.push({ started: open, ended: undefined, start: open.data.on, end: FOREVER });
  return spans;
}

export function spanOn(spans: readonly CareSpan[], on: CivilDate): CareSpan | undefined {
  return spans.find((span) => contains(span, on));
}

/** Care of which nobody knows when it started may go back to any day before the first one we know. */
function goesBackTo({ start, started }: CareSpan, on: CivilDate): boolean {
  return start <= on || started.data.startNotKnown === true;
}

/** The period in which what happened on a day may have happened. */
export function spanAround(spans: readonly CareSpan[], on: CivilDate): CareSpan | undefined {
  return spanOn(spans, on) ?? spans.find((span) => on < span.end && goesBackTo(span, on));
}

/** The day care ended counts as well: what happened that morning happened in care. */
export function inCareUntil(spans: readonly CareSpan[], on: CivilDate): boolean {
  return spans.some((span) => on <= span.end && goesBackTo(span, on));
}
