import type { CivilDate } from '@permanence/calendar/civil-date';
import type { FactData, NewFact } from '../child/catalogue.ts';
import type { OnDay } from '../child/decide.ts';
import { ALREADY_HOLDS, type Context, type Decision, refuse } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import { factsOfMove, type Move } from '../placement/move.ts';
import { episodeOn } from '../placement/where.ts';
import { isAdoptive } from './decided.ts';
import { warnOfNoMatch } from './without-match.ts';

const PLACEMENT_ORDER = 'E1';

export interface PlaceForAdoption {
  readonly on: CivilDate;
  /** Where the adopters live, when the child does not live with them on that day already. */
  readonly move?: Omit<Move, 'on'> | undefined;
}

export interface GrantAdoptionOrder extends FactData<'AdoptionOrderGranted'> {
  /** Ends care on the day: E11 when the application was unopposed, E12 when consent was dispensed with. */
  readonly careEnds?: 'E11' | 'E12' | undefined;
}

function planHolds({ facts }: Child, on: CivilDate): boolean {
  const agreed = facts.of('AdoptionBecamePlan').findLast(({ data }) => data.on <= on);
  if (agreed === undefined) return false;
  return !facts.of('AdoptionPlanReversed').some(({ data }) => agreed.data.on <= data.on && data.on <= on);
}

/** A review that agrees again on the plan adds nothing. */
export function makeAdoptionThePlan(child: Child, { on }: OnDay, context: Context): Decision {
  if (planHolds(child, on)) return ALREADY_HOLDS;
  return propose(child, context, [{ type: 'AdoptionBecamePlan', data: { on } }]);
}

export function decideForAdoption(child: Child, { on }: OnDay, context: Context): Decision {
  return propose(child, context, [{ type: 'AgencyDecisionMade', data: { on } }]);
}

/** The court authorises placing the child. From that day this is the legal status. */
export function makePlacementOrder(child: Child, { on }: OnDay, context: Context): Decision {
  const facts: NewFact[] = [{ type: 'PlacementOrderMade', data: { on } }];
  if (episodeOn(child, on)?.legalStatus !== PLACEMENT_ORDER) {
    facts.push({ type: 'LegalStatusChanged', data: { on, legalStatus: PLACEMENT_ORDER } });
  }
  return propose(child, context, facts);
}

/** A relinquished child may be placed by consent, without an order. */
export function giveConsentToPlacement(child: Child, { on }: OnDay, context: Context): Decision {
  return propose(child, context, [{ type: 'ConsentToPlacementGiven', data: { on } }]);
}

export function matchAdopters(child: Child, { on }: OnDay, context: Context): Decision {
  return propose(child, context, [{ type: 'AdoptersMatched', data: { on } }], { warn: warnOfNoMatch(child) });
}

/** Who the adopters are. The sealed class of its own can be destroyed while the record of the child stays. */
export function identifyAdopters(
  child: Child,
  intent: FactData<'AdoptersIdentified'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'AdoptersIdentified', data: intent }]);
}

export function startFosteringForAdoption(
  child: Child,
  intent: FactData<'FosteringForAdoptionStarted'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'FosteringForAdoptionStarted', data: intent }]);
}

/** The child begins to live with the adopters, or goes on living with a carer who now is the adopter. */
export function placeForAdoption(child: Child, { on, move }: PlaceForAdoption, context: Context): Decision {
  const moved = move === undefined ? [] : factsOfMove(child, { ...move, on });
  const type = move?.placementType ?? episodeOn(child, on)?.placement?.placementType;
  return propose(child, context, [{ type: 'ChildPlacedForAdoption', data: { on } }, ...moved], {
    unless: () =>
      isAdoptive(type)
        ? undefined
        : refuse('does-not-fit-placement', 'The placement is not one of A3 to A6.'),
  });
}

export function grantAdoptionOrder(
  child: Child,
  { careEnds, ...order }: GrantAdoptionOrder,
  context: Context,
): Decision {
  const facts: NewFact[] = [{ type: 'AdoptionOrderGranted', data: order }];
  if (careEnds !== undefined) {
    facts.push({ type: 'PeriodOfCareEnded', data: { on: order.on, reason: careEnds } });
  }
  return propose(child, context, facts, { warn: warnOfNoMatch(child) });
}

export function reverseAdoptionPlan(
  child: Child,
  intent: FactData<'AdoptionPlanReversed'>,
  context: Context,
): Decision {
  return propose(child, context, [{ type: 'AdoptionPlanReversed', data: intent }]);
}

export function recordDisruption(child: Child, { on }: OnDay, context: Context): Decision {
  return propose(child, context, [{ type: 'AdoptionDisrupted', data: { on } }]);
}
