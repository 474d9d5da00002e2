import { type CivilDate, FOREVER } from '@permanence/calendar/civil-date';
import type { NewFact } from './catalogue.ts';
import { checkedFact } from './check.ts';
import { ALREADY_HOLDS, type Context, type Decision, type Refused, refuse } from './decision.ts';
import type { Child } from './fold.ts';
import { propose } from './propose.ts';
import { ENDINGS, type Ending, type Span, spansOf } from './references.ts';
import { sameData } from './same-data.ts';

/** The facts that end what the fact with this id started; the first one names it. */
type FactsOfEnd = (started: string) => readonly [NewFact, ...NewFact[]];

function endNamed(
  child: Child,
  context: Context,
  span: Span,
  on: CivilDate,
  factsOfEnd: FactsOfEnd,
): Decision {
  if (span.ended === undefined) return propose(child, context, factsOfEnd(span.started.id));
  if (span.end === on) return ALREADY_HOLDS;
  return refuse('not-open', 'It has already ended, on another day.', span.ended.id);
}

/** Starts what lasts, and ends it as well when it is over by now. */
export function startSpan(
  child: Child,
  context: Context,
  kind: Ending,
  started: NewFact,
  until: CivilDate | undefined,
  factsOfEnd: FactsOfEnd,
): Decision {
  const check = checkedFact(started.type, started.data);
  if ('refused' in check) return check;
  const spans: readonly Span[] = spansOf(child.facts, kind);
  const standing = spans.find((span) => sameData(span.started.data, check.fact.data));
  if (standing === undefined) {
    return propose(child, context, [started, ...(until === undefined ? [] : factsOfEnd(context.idOf(0)))]);
  }
  return until === undefined ? ALREADY_HOLDS : endNamed(child, context, standing, until, factsOfEnd);
}

function named(child: Child, kind: Ending, id: string): Span | Refused {
  const span = spansOf(child.facts, kind).find((candidate) => candidate.started.id === id);
  if (span !== undefined) return span;
  const known = child.facts.known(id);
  return known?.type === ENDINGS[kind].started
    ? refuse('already-withdrawn', 'What should end was withdrawn.', id)
    : refuse('unknown-fact', `No ${ENDINGS[kind].started} has this id.`);
}

function only(child: Child, kind: Ending, on: CivilDate): Span | Refused {
  const spans: readonly Span[] = spansOf(child.facts, kind);
  const running = spans.filter(
    ({ start, end }) => on <= end && (start < on || (start === on && ENDINGS[kind].sameDay)),
  );
  if (running.length > 1) return refuse('ambiguous', 'Several are open on that day: say which one ends.');
  const later = spans.find(({ end }) => end === FOREVER);
  return running[0] ?? later ?? refuse('not-open', 'There is nothing open to end on that day.');
}

/** Ends what another fact started: the one that is named, or the only one open on that day. */
export function endSpan(
  child: Child,
  context: Context,
  kind: Ending,
  on: CivilDate,
  started: string | undefined,
  factsOfEnd: FactsOfEnd,
): Decision {
  const [first] = factsOfEnd(context.idOf(0));
  const check = checkedFact(first.type, first.data);
  if ('refused' in check) return check;
  const span = started === undefined ? only(child, kind, on) : named(child, kind, started);
  return 'refused' in span ? span : endNamed(child, context, span, on, factsOfEnd);
}
