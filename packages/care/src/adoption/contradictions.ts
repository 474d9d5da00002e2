import type { CivilDate } from '@permanence/calendar/civil-date';
import { careSpans, inCareUntil, spanAround } from '../care-period/spans.ts';
import { type Contradiction, contradiction } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import type { StandingFact } from '../child/standing.ts';
import { placementFactOn } from '../placement/where.ts';
import { decidedOn, isAdoptive, type LiveDecision, liveDecisions } from './decided.ts';
import { ADOPTION_STEPS, TOWARDS_ADOPTION } from './fold.ts';
import { matchesTooLate, standsWithoutMatch, unmatchedOrders } from './without-match.ts';

const STEPS = Object.keys(ADOPTION_STEPS) as (keyof typeof ADOPTION_STEPS)[];

function outsideCare({ facts }: Child): readonly Contradiction[] {
  const spans = careSpans(facts);
  const stray: readonly StandingFact[] = [
    ...TOWARDS_ADOPTION.flatMap((type) => facts.of(type)).filter(
      ({ data }) => spanAround(spans, data.on) === undefined,
    ),
    ...facts.of('AdoptionOrderGranted').filter(({ data }) => !inCareUntil(spans, data.on)),
  ];
  return stray.map((fact) => contradiction('not-in-care', 'The child is not in care on that day.', fact));
}

function decidedTwice(decisions: readonly LiveDecision[]): readonly Contradiction[] {
  return decisions.flatMap((decision, index) =>
    decisions
      .slice(index + 1)
      .filter((next) => next.start < decision.end)
      .map((next) =>
        contradiction('already-decided', 'An earlier decision holds still.', next.made, decision.made),
      ),
  );
}

function undecided(child: Child, decisions: readonly LiveDecision[]): readonly Contradiction[] {
  const { facts } = child;
  const tooLate = matchesTooLate(child);
  const steps: readonly StandingFact[] = [
    ...facts.of('PlacementOrderMade'),
    ...facts.of('AdoptersMatched').filter(({ id }) => !tooLate.has(id)),
    ...facts.of('ChildPlacedForAdoption'),
    ...adoptivePlacements(child),
  ];
  return steps
    .filter(({ data }) => decidedOn(decisions, data.on) === undefined)
    .map((fact) => {
      const later = decisions.find(({ start }) => start > fact.data.on);
      return fact.type === 'AdoptersMatched' && later !== undefined
        ? contradiction('match-before-decision', 'The match came before the decision.', fact, later.made)
        : contradiction('decision-missing', 'No agency decision holds on that day.', fact);
    });
}

/** The facts with which the child came to live with adopters: not those that only say more about the placement. */
function adoptivePlacements({ facts, episodes }: Child): readonly StandingFact[] {
  return episodes.flatMap((episode, index, all) => {
    const before = all[index - 1];
    if (!isAdoptive(episode.placement?.placementType)) return [];
    if (before?.period === episode.period && isAdoptive(before.placement?.placementType)) return [];
    return placementFactOn(facts, episode.start) ?? [];
  });
}

function unmatched(child: Child): readonly Contradiction[] {
  const later = child.facts.of('AdoptersMatched')[0];
  return unmatchedOrders(child)
    .filter((order) => !standsWithoutMatch(child, order))
    .map((order) =>
      later === undefined
        ? contradiction('match-missing', 'No adopters were matched.', order)
        : contradiction('order-before-match', 'The order came before the match.', order, later),
    );
}

/** A match after the child was placed, unless that attempt had ended by then. */
function placedTooEarly({ facts }: Child): readonly Contradiction[] {
  const matches = facts.of('AdoptersMatched');
  const endings = [...facts.of('AdoptionDisrupted'), ...facts.of('AdoptionPlanReversed')];
  const endedBetween = (from: CivilDate, to: CivilDate): boolean =>
    endings.some(({ data }) => from <= data.on && data.on <= to);
  return facts.of('ChildPlacedForAdoption').flatMap((placed): Contradiction[] => {
    const match = matches[0];
    if (match === undefined || match.data.on <= placed.data.on) return [];
    if (endedBetween(placed.data.on, match.data.on)) return [];
    return [contradiction('placed-before-match', 'The child was placed before the match.', placed, match)];
  });
}

function nothingToUndo({ facts, episodes }: Child, decisions: readonly LiveDecision[]) {
  const closings = new Set(decisions.map(({ closedBy }) => closedBy?.id));
  const reversed = facts
    .of('AdoptionPlanReversed')
    .filter(({ id }) => !closings.has(id))
    .map((fact) => contradiction('not-open', 'No agency decision holds on that day.', fact));
  const placed = [
    ...facts.of('ChildPlacedForAdoption').map(({ data }) => data.on),
    ...episodes.filter(({ placement }) => isAdoptive(placement?.placementType)).map(({ start }) => start),
  ];
  const disrupted = facts
    .of('AdoptionDisrupted')
    .filter(({ data }) => !placed.some((on) => on <= data.on))
    .map((fact) => contradiction('not-open', 'The child was not placed for adoption.', fact));
  return [...reversed, ...disrupted];
}

function afterTheOrder(child: Child): readonly Contradiction[] {
  const { facts } = child;
  const tooLate = matchesTooLate(child);
  const [order, ...again] = facts.of('AdoptionOrderGranted');
  if (order === undefined) return [];
  const later = STEPS.flatMap((type): readonly StandingFact[] => facts.of(type)).filter(
    (fact) => fact.data.on > order.data.on && fact.type !== 'AdoptionOrderGranted' && !tooLate.has(fact.id),
  );
  return [...again, ...later].map((fact) =>
    contradiction('already-adopted', 'The child was adopted by then.', fact, order),
  );
}

export function adoptionContradictions(child: Child): readonly Contradiction[] {
  const decisions = liveDecisions(child.facts);
  return [
    ...outsideCare(child),
    ...unmatched(child),
    ...decidedTwice(decisions),
    ...undecided(child, decisions),
    ...afterTheOrder(child),
    ...placedTooEarly(child),
    ...nothingToUndo(child, decisions),
  ];
}
