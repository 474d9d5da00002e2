import type { CivilDate } from '@permanence/calendar/civil-date';
import { contains, type Interval } from '@permanence/calendar/interval';
import { type CareSpan, careSpans } from '../care-period/spans.ts';
import type { StandingFacts } from '../child/standing.ts';

/** The plan for a permanent home: until the next one, or until care ends. */
export interface PermanencePlan extends Interval {
  readonly plan: string;
  readonly evidence: readonly string[];
  readonly endedBy: readonly string[];
}

function evidenceOfEnd(spans: readonly CareSpan[], index: number): readonly string[] {
  return (spans[index]?.ended ?? spans[index + 1]?.started)?.evidence ?? [];
}

/** Plans by day: of several on one day, the last; out of care there is none. */
export function foldPlans(facts: StandingFacts): readonly PermanencePlan[] {
  const set = facts.of('PermanencePlanSet');
  if (set.length === 0) return [];
  const spans = careSpans(facts);
  const days = set.filter((fact, index) => set[index + 1]?.data.on !== fact.data.on);
  return days.flatMap((fact, index): readonly PermanencePlan[] => {
    const { on: start, plan } = fact.data;
    const within = spans.findIndex((span) => contains(span, start));
    const care = spans[within];
    if (care === undefined) return [];
    const next = days[index + 1];
    const { evidence } = fact;
    return next !== undefined && next.data.on < care.end
      ? [{ plan, start, end: next.data.on, evidence, endedBy: next.evidence }]
      : [{ plan, start, end: care.end, evidence, endedBy: evidenceOfEnd(spans, within) }];
  });
}

export function planOn(facts: StandingFacts, on: CivilDate): PermanencePlan | undefined {
  return foldPlans(facts).find((plan) => contains(plan, on));
}
