import { type Contradiction, contradiction, type RefusalCode } from './decision.ts';
import type { Span } from './references.ts';

/** Each two of the spans, in order of start, that run at one time. */
export function overlapsOf(
  spans: readonly Span[],
  code: RefusalCode,
  message: string,
): readonly Contradiction[] {
  return spans.flatMap((span, index) =>
    spans
      .slice(index + 1)
      .filter((next) => next.start < span.end)
      .map((next) => contradiction(code, message, next.started, span.started)),
  );
}
