import type { CivilDate } from '@permanence/calendar/civil-date';
import { FOREVER } from '@permanence/calendar/civil-date';
import type { FactData, NewFact } from '../child/catalogue.ts';
import {
  ALREADY_HOLDS,
  type Context,
  type Decision,
  type Refused,
  refuse,
  type Warning,
} from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose } from '../child/propose.ts';
import { spansOf } from '../child/references.ts';
import { mayBeSame } from '../child/sealed-text.ts';
import type { PlacementDetails } from '../episode/fold.ts';
import { warnOfProvider } from '../placement/move.ts';
import { careSpans, spanOn } from './spans.ts';

export interface StartCare {
  readonly on: CivilDate;
  readonly legalStatus: string;
  /** Not always known on the first day: to be identified later. */
  readonly category?: string | undefined;
  readonly placement: PlacementDetails;
  /** For a period that is over: the first day out of care, and why. */
  readonly until?: EndCare | undefined;
}

export type EndCare = FactData<'PeriodOfCareEnded'>;

function factsOfStart({ on, legalStatus, category, placement, until }: StartCare): readonly NewFact[] {
  return [
    { type: 'PeriodOfCareStarted', data: { on } },
    { type: 'LegalStatusChanged', data: { on, legalStatus } },
    ...(category === undefined
      ? []
      : [{ type: 'CategoryOfNeedIdentified', data: { on, category } } as const]),
    { type: 'PlacementStarted', data: { on, ...placement } },
    ...(until === undefined ? [] : [{ type: 'PeriodOfCareEnded', data: until } as const]),
  ];
}

function refuseStart({ facts }: Child, { on, until }: StartCare): Refused | undefined {
  if (until !== undefined && until.on < on) {
    return refuse('ends-before-it-starts', 'Care ends before it starts.');
  }
  const span = spanOn(careSpans(facts), on);
  return span && refuse('already-in-care', 'The child is in care on that day.', span.started.id);
}

/** The child comes into care: all that is known on the first day, in one. */
export function startCare(child: Child, intent: StartCare, context: Context): Decision {
  return propose(child, context, factsOfStart(intent), {
    unless: () => refuseStart(child, intent),
    warn: () => warnOfProvider(intent.placement),
  });
}

interface Closed {
  readonly facts: readonly NewFact[];
  readonly warnings: readonly Warning[];
}

/** What cannot outlast care: a missing run (SSDA903 rule 577), an order that deprives of liberty (707). */
function closedWithCare({ facts }: Child, on: CivilDate): Closed {
  const spells = spansOf(facts, 'MissingEnded').filter(({ start, end }) => start < on && end === FOREVER);
  const orders = spansOf(facts, 'DeprivationOfLibertyEnded').filter(
    ({ start, end }) => start < on && end === FOREVER,
  );
  return {
    facts: [
      ...spells.map(({ started }): NewFact => ({ type: 'MissingEnded', data: { on, spell: started.id } })),
      ...orders.map(
        ({ started }): NewFact => ({ type: 'DeprivationOfLibertyEnded', data: { on, order: started.id } }),
      ),
    ],
    warnings: [
      ...spells.map(
        ({ started }): Warning => ({
          code: 'missing-spell-closed',
          message: 'The child was missing: that ends with care.',
          fact: started.id,
        }),
      ),
      ...orders.map(
        ({ started }): Warning => ({
          code: 'order-closed',
          message: 'A deprivation of liberty order was in force: that ends with care.',
          fact: started.id,
        }),
      ),
    ],
  };
}

/** The child leaves care. The placement ends with it, and what else cannot outlast care. */
export function endCare(child: Child, intent: EndCare, context: Context): Decision {
  const closed = closedWithCare(child, intent.on);
  return propose(child, context, [{ type: 'PeriodOfCareEnded', data: intent }, ...closed.facts], {
    warn: () => closed.warnings,
  });
}

export function identifyCategoryOfNeed(
  child: Child,
  intent: FactData<'CategoryOfNeedIdentified'>,
  context: Context,
): Decision {
  const span = spanOn(careSpans(child.facts), intent.on);
  const episode = child.episodes.find(({ period }) => period === span?.start);
  if (span !== undefined && episode?.categoryOfNeed === intent.category) return ALREADY_HOLDS;
  return propose(child, context, [{ type: 'CategoryOfNeedIdentified', data: intent }]);
}

export function recordHomeAddress(
  child: Child,
  intent: FactData<'HomeAddressRecorded'>,
  context: Context,
): Decision {
  const before = child.facts.of('HomeAddressRecorded').findLast(({ data }) => data.on <= intent.on);
  if (before !== undefined && mayBeSame(before.data.postcode, intent.postcode)) return ALREADY_HOLDS;
  return propose(child, context, [{ type: 'HomeAddressRecorded', data: intent }]);
}
