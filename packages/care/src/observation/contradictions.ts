import { careSpans, spanAround } from '../care-period/spans.ts';
import { type Contradiction, contradiction } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { spansOf } from '../child/references.ts';

/** Rules 705 and 707 of the SSDA903 return: one order at a time, and none after care. */
export function observationContradictions({ facts }: Child): readonly Contradiction[] {
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
