import { type Contradiction, contradiction } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { spansOf } from '../child/references.ts';

/** The record follows one school at a time: of two at which a child is registered, the one that has main charge. */
export function schoolingContradictions({ facts }: Child): readonly Contradiction[] {
  const spans = spansOf(facts, 'SchoolLeft');
  return spans.flatMap((span, index) =>
    spans
      .slice(index + 1)
      .filter((next) => next.start < span.end)
      .map((next) =>
        contradiction('overlaps-enrolment', 'Another enrolment is open then.', next.started, span.started),
      ),
  );
}
