import { type CivilDate, FOREVER } from '@permanence/calendar/civil-date';
import type { Interval } from '@permanence/calendar/interval';
import type { StandingFact, StandingFacts } from '../child/standing.ts';

type Closing = StandingFact<'AdoptionPlanReversed' | 'AdoptionOrderGranted'>;

/** A decision that the child should be placed, until it is reversed or an order is made. */
export interface LiveDecision extends Interval {
  readonly made: StandingFact<'AgencyDecisionMade'>;
  readonly closedBy: Closing | undefined;
}

export function liveDecisions(facts: StandingFacts): readonly LiveDecision[] {
  const closings: readonly Closing[] = [
    ...facts.of('AdoptionPlanReversed'),
    ...facts.of('AdoptionOrderGranted'),
  ];
  const inOrder = closings.toSorted((a, b) => (a.data.on < b.data.on ? -1 : a.data.on > b.data.on ? 1 : 0));
  return facts.of('AgencyDecisionMade').map((made) => {
    const closedBy = inOrder.find(({ data }) => data.on >= made.data.on);
    return { made, closedBy, start: made.data.on, end: closedBy?.data.on ?? FOREVER };
  });
}

/** The day on which it ends counts as well. */
export function decidedOn(decisions: readonly LiveDecision[], on: CivilDate): LiveDecision | undefined {
  return decisions.find(({ start, end }) => start <= on && on <= end);
}

export function isAdoptive(placementType: string | undefined): boolean {
  return placementType !== undefined && /^A[3-6]$/.test(placementType);
}
