import { careSpans, spanOn } from '../care-period/spans.ts';
import { type Contradiction, contradiction } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';

export function permanenceContradictions({ facts }: Child): readonly Contradiction[] {
  const set = facts.of('PermanencePlanSet');
  if (set.length === 0) return [];
  const spans = careSpans(facts);
  return set
    .filter(({ data }) => spanOn(spans, data.on) === undefined)
    .map((fact) => contradiction('not-in-care', 'The child is not in care on that day.', fact));
}
