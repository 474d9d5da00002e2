import { careSpans, spanAround } from '../care-period/spans.ts';
import { type Contradiction, contradiction } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { overlapsOf } from '../child/overlaps.ts';
import { type Ending, spansOf } from '../child/references.ts';

/** Of each of these a child has one at a time. */
const ONE_AT_A_TIME: readonly Ending[] = [
  'PartTimeTimetableEnded',
  'EhcAssessmentCompleted',
  'EhcPlanEnded',
  'StayingPutEnded',
  'YouthOffendingEnded',
  'OtherAuthorityChildLeft',
];

function assessedBeforeReferral({ facts }: Child): readonly Contradiction[] {
  return facts
    .of('HealthAssessmentHeld')
    .filter(({ data }) => data.referred !== undefined && data.on < data.referred)
    .map((fact) => contradiction('ends-before-it-starts', 'It was held before the referral.', fact));
}

export function observationContradictions(child: Child): readonly Contradiction[] {
  const { facts } = child;
  return [
    ...ordersOf(child),
    ...assessedBeforeReferral(child),
    ...ONE_AT_A_TIME.flatMap((kind) =>
      overlapsOf(spansOf(facts, kind), 'overlaps-spell', 'Another one is open then.'),
    ),
  ];
}

/** Rules 705 and 707 of the SSDA903 return: one order at a time, and none after care. */
function ordersOf({ facts }: Child): readonly Contradiction[] {
  const care = careSpans(facts);
  const orders = spansOf(facts, 'DeprivationOfLibertyEnded');
  return orders.flatMap((order, index) => {
    const found = orders
      .slice(index + 1)
      .filter((next) => next.start < order.end)
      .map((next) =>
        contradiction('overlaps-order', 'Another order is in force then.', next.started, order.started),
      );
    const span = spanAround(care, order.start);
    if (span === undefined) {
      found.push(contradiction('not-in-care', 'The child is not in care on that day.', order.started));
    } else if (span.ended !== undefined && order.end > span.end) {
      found.push(contradiction('not-in-care', 'The order outlasts care.', order.started, span.ended));
    }
    return found;
  });
}
