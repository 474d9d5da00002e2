import { sameButForUnknownDistrict } from '../placement/district.ts';
import { type CareEvent, isFact, type NewCareEvent, type NewFact } from './catalogue.ts';
import { checkedStatement } from './check.ts';
import { contradictions } from './contradictions.ts';
import {
  ALREADY_HOLDS,
  type Context,
  type Contradiction,
  type Decision,
  type Refused,
  refuse,
  type Warning,
} from './decision.ts';
import { type Child, childAfter } from './fold.ts';
import { proposals } from './proposals.ts';

/** True when just this fact is on record and stands. */
export function stands(child: Child, fact: NewFact): boolean {
  return child.facts.of(fact.type).some((standing) => sameButForUnknownDistrict(standing.data, fact.data));
}

function keyOf(found: Contradiction): string {
  return [found.code, ...[...found.between].sort()].join(' ');
}

/** The first contradiction that was not there before. */
function newContradiction(before: Child, after: Child, context: Context): Contradiction | undefined {
  const found = contradictions(after, context.today);
  if (found.length === 0) return undefined;
  const known = new Set(contradictions(before, context.today).map(keyOf));
  return found.find((candidate) => !known.has(keyOf(candidate)));
}

function factsTouched(after: Child, events: readonly CareEvent[]): ReadonlySet<string> {
  const proposed = new Map(proposals(after).map(({ id, data }) => [id, data.fact]));
  return new Set(
    events.map((event) => {
      if (isFact(event)) return event.id;
      return 'fact' in event.data ? event.data.fact : (proposed.get(event.data.proposal) ?? event.id);
    }),
  );
}

function refusalOf(found: Contradiction, after: Child, events: readonly CareEvent[]): Refused {
  const touched = factsTouched(after, events);
  return refuse(
    found.code,
    found.message,
    found.between.find((id) => !touched.has(id)),
  );
}

export interface Conditions {
  /** Looked at before anything else, once it is known that not all of this is on record already. */
  readonly unless?: () => Refused | undefined;
  readonly warn?: (after: Child) => readonly Warning[];
}

/** A warning is kept as a fact of the day on which it was given; it is about the first event where it names none. */
function kept(warnings: readonly Warning[], events: readonly CareEvent[], context: Context): CareEvent[] {
  return warnings.flatMap(({ code, fact }, index): CareEvent[] => {
    const about = fact ?? events[0]?.id;
    if (about === undefined) return [];
    const id = context.idOf(events.length + index);
    return [{ type: 'WarningRaised', id, data: { on: context.today, code, about } }];
  });
}

/** Accepts the events unless they bring a contradiction into the record. */
export function record(
  child: Child,
  context: Context,
  events: readonly NewCareEvent[],
  warn: Conditions['warn'] = () => [],
): Decision {
  const named = events.map((event, index): CareEvent => ({ ...event, id: context.idOf(index) }));
  const after = childAfter(child, named);
  const found = newContradiction(child, after, context);
  if (found !== undefined) return refusalOf(found, after, named);
  const warnings = warn(after);
  return { events: [...named, ...kept(warnings, named, context)], warnings };
}

/** Accepts those of the facts that are not on record yet, or says why not. */
export function propose(
  child: Child,
  context: Context,
  facts: readonly NewFact[],
  { unless, warn }: Conditions = {},
): Decision {
  const checked: NewFact[] = [];
  for (const { type, data } of facts) {
    const check = checkedStatement(type, data);
    if ('refused' in check) return check;
    checked.push(check.fact);
  }
  const news = checked.filter((fact) => !stands(child, fact));
  if (news.length === 0) return ALREADY_HOLDS;
  return unless?.() ?? record(child, context, news, warn);
}
