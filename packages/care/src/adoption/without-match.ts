import type { Warning } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import type { StandingFact } from '../child/standing.ts';
import { episodeBefore } from '../placement/where.ts';

type Order = StandingFact<'AdoptionOrderGranted'>;

/** With a parent, with a relative or friend, or with foster carers who hope to adopt. */
const THOSE_WHO_MAY_APPLY = /^(P1|U[1235])$/;

/** Orders that no match came before. */
export function unmatchedOrders({ facts }: Child): readonly Order[] {
  const [first] = facts.of('AdoptersMatched');
  return facts
    .of('AdoptionOrderGranted')
    .filter(({ data }) => first === undefined || data.on < first.data.on);
}

/** Carers of fostering for adoption with whom the child stayed until the order. */
function fosteringLedTo(child: Child, { data: { on } }: Order): boolean {
  const home = child.timelines.placements.find(
    ({ policy, start, end }) => policy === 'carer' && start < on && on <= end,
  );
  return (
    home !== undefined &&
    child.facts.of('FosteringForAdoptionStarted').some(({ data }) => home.start <= data.on && data.on < on)
  );
}

/**
 * A match is of an agency that places a child. A court may make the order for people whom none matched, when they apply
 * themselves (Adoption and Children Act 2002, s. 42): foster carers (4), the partner of a parent (3), a relative (5), each
 * sooner with leave (6), so that how long the child lived there decides nothing here. Adopters who are strangers to the
 * child can only have been matched.
 */
export function standsWithoutMatch(child: Child, order: Order): boolean {
  if (order.data.byFosterCarer === true || fosteringLedTo(child, order)) return true;
  return THOSE_WHO_MAY_APPLY.test(episodeBefore(child, order.data.on)?.placement?.placementType ?? '');
}

/** Matches that came after an order which needed none: too late to mean anything, and no contradiction. */
export function matchesTooLate(child: Child): ReadonlySet<string> {
  const [order] = unmatchedOrders(child).filter((each) => standsWithoutMatch(child, each));
  if (order === undefined) return new Set();
  const late = child.facts.of('AdoptersMatched').filter(({ data }) => data.on > order.data.on);
  return new Set(late.map(({ id }) => id));
}

/** Of orders without a match that were not on record before, and of matches that came after their order. */
export function warnOfNoMatch(before: Child): (after: Child) => readonly Warning[] {
  const known = new Set([...unmatchedOrders(before).map(({ id }) => id), ...matchesTooLate(before)]);
  return (after) => {
    const orders = unmatchedOrders(after).map(({ id }) => id);
    const fact = orders.find((id) => !known.has(id));
    const late = [...matchesTooLate(after)].some((id) => !known.has(id));
    const about = fact ?? (late ? orders[0] : undefined);
    if (about === undefined) return [];
    return [
      {
        code: 'order-without-match',
        message: 'No adopters were matched before the order: they have to have applied themselves.',
        fact: about,
      },
    ];
  };
}
