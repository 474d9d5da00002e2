import { type CivilDate, earlier, FOREVER, later } from '@permanence/calendar/civil-date';
import type { Interval } from '@permanence/calendar/interval';
import { type Span, spansOf } from '../child/references.ts';
import type { StandingFact, StandingFacts } from '../child/standing.ts';

export type RestrictionLevel = 'team-only' | 'named-only' | 'sealed';

/** A record kept to fewer people, from one day to another. */
export interface Restriction extends Interval {
  readonly fact: StandingFact<'RecordRestricted'>;
  readonly level: RestrictionLevel;
  /** Of a sealed record: the first day on which nobody else knows of it; `end` while nobody agreed. */
  readonly sealedFrom: CivilDate;
  /** Since when each person may see it all the same. */
  readonly named: ReadonlyMap<string, CivilDate>;
}

function agreedOn(facts: StandingFacts): ReadonlyMap<string, CivilDate> {
  return new Map(facts.of('RestrictionAgreed').map(({ data }) => [data.restriction, data.on]));
}

/** Sealed up to the very day: whoever is named anew must not lift the seal while the second person thinks. */
function continuesSeal(before: Restriction | undefined, start: CivilDate): boolean {
  return before !== undefined && before.sealedFrom < before.end && before.end === start;
}

function restrictionOf(
  { started, start, end }: Span<'RecordOpened'>,
  agreed: CivilDate,
  before: Restriction | undefined,
): Restriction {
  const { level, named } = started.data;
  const goesOn = level === 'sealed' && continuesSeal(before, start);
  const sealedFrom = level !== 'sealed' ? end : goesOn ? start : earlier(agreed, end);
  const knew = (who: string) => before !== undefined && (before.named.get(who) ?? FOREVER) < before.end;
  const since = (who: string) => (goesOn && !knew(who) ? agreed : start);
  return {
    ...{ fact: started, level, start, end },
    sealedFrom,
    named: new Map(named.map((who) => [who, since(who)])),
  };
}

/** By start. Where two overlap, which a decision does not let happen, both hold. */
export function foldRestrictions(facts: StandingFacts): readonly Restriction[] {
  const spans = spansOf(facts, 'RecordOpened');
  if (spans.length === 0) return [];
  const agreements = agreedOn(facts);
  const found: Restriction[] = [];
  for (const span of spans) {
    const before = found.findLast(({ start, end }) => start < end);
    const agreed = agreements.get(span.started.id) ?? FOREVER;
    found.push(restrictionOf(span, later(agreed, span.start), before));
  }
  return found;
}

/** Every day on which nobody but the named knew of the record. */
export function sealedSpans(restrictions: readonly Restriction[]): readonly Interval[] {
  return restrictions
    .filter(({ sealedFrom, end }) => sealedFrom < end)
    .map(({ sealedFrom, end }) => ({ start: sealedFrom, end }));
}

/** What somebody was let see for a while, and what was found afterwards. */
export interface Grant {
  readonly fact: StandingFact<'AccessGranted'>;
  readonly review: StandingFact<'AccessReviewed'> | undefined;
}

export function foldGrants(facts: StandingFacts): readonly Grant[] {
  return spansOf(facts, 'AccessReviewed').map(({ started, ended }) => ({ fact: started, review: ended }));
}
