import { addDays, type CivilDate } from '@permanence/calendar/civil-date';
import type { Random } from './random.ts';
import { ADOPTION } from './shape.ts';

export type AdoptionWay = keyof typeof ADOPTION.ways;

/** What happens on the way to an adoption order, or to giving the plan up; `Day` counts from the start of care, or is a date. */
export interface Milestones<Day> {
  readonly way: AdoptionWay;
  /** Relinquished: no placement order is needed. */
  readonly consent: boolean;
  readonly plan: Day;
  readonly decision: Day;
  readonly order: Day | undefined;
  readonly match: Day | undefined;
  readonly placed: Day | undefined;
  readonly disrupted: Day | undefined;
  readonly matchedAgain: Day | undefined;
  readonly placedAgain: Day | undefined;
  readonly reversed: Day | undefined;
  readonly reversedReason: keyof typeof ADOPTION.reversedReasons | undefined;
  readonly adopted: Day | undefined;
}

export type AdoptionPath = Milestones<CivilDate>;

/** A plan that ends with an adoption order. */
export function pathToAdoption(random: Random): Milestones<number> {
  const way = random.weighted(ADOPTION.ways);
  const begun = { ...decided(way, random), reversed: undefined, reversedReason: undefined };
  const matched = matchedAndPlaced(begun, random);
  const disrupted =
    way === 'strangers' && random.chance(ADOPTION.disruptedShare)
      ? matched.placed + random.whole(20, 250)
      : undefined;
  const again = disrupted === undefined ? undefined : disrupted + random.whole(60, 250);
  const placedAgain = again === undefined ? undefined : again + between(ADOPTION.daysMatchToPlaced, random);
  const adopted = (placedAgain ?? matched.placed) + between(ADOPTION.daysPlacedToAdopted, random);
  return { ...begun, ...matched, disrupted, matchedAgain: again, placedAgain, adopted };
}

/** A plan that is given up: refused by the court, without adopters, or after a placement that broke down. */
export function pathToReversal(random: Random): Milestones<number> {
  const begun = decided('strangers', random);
  const reversedReason = random.weighted(ADOPTION.reversedReasons);
  const never = { matchedAgain: undefined, placedAgain: undefined, adopted: undefined };
  const unplaced = { match: undefined, placed: undefined, disrupted: undefined };
  if (reversedReason === 'RD2' || begun.order === undefined) {
    const reversed = begun.decision + random.whole(20, 90);
    return { ...begun, ...never, ...unplaced, consent: false, order: undefined, reversed, reversedReason };
  }
  if (reversedReason === 'RD3' || random.chance(0.6)) {
    const reversed = begun.order + random.whole(120, 700);
    return { ...begun, ...never, ...unplaced, reversed, reversedReason };
  }
  const matched = matchedAndPlaced(begun, random);
  const disrupted = matched.placed + random.whole(20, 250);
  const reversed = disrupted + random.whole(5, 60);
  return { ...begun, ...never, ...matched, disrupted, reversed, reversedReason };
}

export function datedFrom(start: CivilDate, days: Milestones<number>): AdoptionPath {
  const on = (day: number): CivilDate => addDays(start, day);
  const maybe = (day: number | undefined): CivilDate | undefined => (day === undefined ? undefined : on(day));
  return {
    ...days,
    plan: on(days.plan),
    decision: on(days.decision),
    order: maybe(days.order),
    match: maybe(days.match),
    placed: maybe(days.placed),
    disrupted: maybe(days.disrupted),
    matchedAgain: maybe(days.matchedAgain),
    placedAgain: maybe(days.placedAgain),
    reversed: maybe(days.reversed),
    adopted: maybe(days.adopted),
  };
}

interface Decided {
  readonly way: AdoptionWay;
  readonly consent: boolean;
  readonly plan: number;
  readonly decision: number;
  readonly order: number | undefined;
}

function decided(way: AdoptionWay, random: Random): Decided {
  const consent = way === 'strangers' && random.chance(ADOPTION.relinquishedShare);
  const plan = between(ADOPTION.daysToPlan, random);
  const within8Weeks = random.chance(ADOPTION.decisionWithin8Weeks);
  const decision = plan + (within8Weeks ? random.whole(10, 56) : random.whole(57, 130));
  const order = consent ? undefined : decision + between(ADOPTION.daysToOrder, random);
  return { way, consent, plan, decision, order };
}

function matchedAndPlaced(begun: Decided, random: Random): { match: number; placed: number } {
  const { order, decision } = begun;
  const ready = order ?? decision;
  const ownCarer = begun.way !== 'strangers';
  const moveIn = between(ADOPTION.daysMatchToPlaced, random);
  if (ownCarer && random.chance(ADOPTION.placedOnOrderDayShare)) {
    return { match: random.whole(decision, ready), placed: ready };
  }
  if (random.chance(ADOPTION.matchedBeforeOrderShare)) {
    return { match: random.whole(decision, ready), placed: ready + moveIn };
  }
  const match = ready + random.days(ADOPTION.meanDaysOrderToMatch / (ownCarer ? 2 : 1));
  return { match, placed: match + (ownCarer ? random.whole(1, 10) : moveIn) };
}

function between(range: { readonly low: number; readonly high: number }, random: Random): number {
  return random.whole(range.low, range.high);
}
