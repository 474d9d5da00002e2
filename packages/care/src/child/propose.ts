import type { CareEvent, NewCareEvent, NewFact } from './catalogue.ts';
import { checkedFact } from './check.ts';
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
import { type Child, childOf } from './fold.ts';
import { sameData } from './same-data.ts';

/** True when just this fact is on record and stands. */
export function stands(child: Child, fact: NewFact): boolean {
  return child.facts.of(fact.type).some((standing) => sameData(standing.data, fact.data));
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

function factsTouched(events: readonly CareEvent[]): ReadonlySet<string> {
  return new Set(
    events.map((event) =>
      event.type === 'FactAmended' || event.type === 'FactWithdrawn' ? event.data.fact : event.id,
    ),
  );
}

function refusalOf(found: Contradiction, events: readonly CareEvent[]): Refused {
  const touched = factsTouched(events);
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

/** Accepts the events unless they bring a contradiction into the record. */
export function record(
  child: Child,
  context: Context,
  events: readonly NewCareEvent[],
  warn: Conditions['warn'] = () => [],
): Decision {
  const named = events.map((event, index): CareEvent => ({ ...event, id: context.idOf(index) }));
  const after = childOf([...child.events, ...named]);
  const found = newContradiction(child, after, context);
  return found === undefined ? { events: named, warnings: warn(after) } : refusalOf(found, named);
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
    const check = checkedFact(type, data);
    if ('refused' in check) return check;
    checked.push(check.fact);
  }
  const news = checked.filter((fact) => !stands(child, fact));
  if (news.length === 0) return ALREADY_HOLDS;
  return unless?.() ?? record(child, context, news, warn);
}
