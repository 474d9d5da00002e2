import type { CivilDate } from '@permanence/calendar/civil-date';
import { contains } from '@permanence/calendar/interval';
import type { FactData } from '../child/catalogue.ts';
import { checkedFact } from '../child/check.ts';
import { ALREADY_HOLDS, type Context, type Decision, refuse } from '../child/decision.ts';
import type { Child } from '../child/fold.ts';
import { propose, record } from '../child/propose.ts';
import { spansOf } from '../child/references.ts';
import { endSpan } from '../child/span.ts';
import { foldGrants, foldRestrictions, sealedSpans } from './fold.ts';
import { interestOf } from './interest.ts';

export interface EndInterest {
  readonly on: CivilDate;
  /** Id of the interest; not needed while there is one. */
  readonly interest?: string | undefined;
}

export interface BreakGlass {
  readonly purpose: string;
  /** In words: sealed with the child. */
  readonly reason: FactData<'AccessGranted'>['reason'];
}

export interface ReviewGrant {
  /** Id of what was granted. */
  readonly grant: string;
  readonly outcome: string;
}

/** How long somebody who broke the glass sees the record. */
const GRANTED_MINUTES = 60;

/** Somebody is of the child's family or knows it: said by themselves, or by a manager. */
export function declareInterest(
  child: Child,
  intent: FactData<'InterestDeclared'>,
  context: Context,
): Decision {
  const check = checkedFact('InterestDeclared', intent);
  if ('refused' in check) return check;
  const known = spansOf(child.facts, 'InterestEnded').some(
    (span) =>
      span.started.data.worker === intent.worker &&
      span.started.data.kind === intent.kind &&
      contains(span, intent.on),
  );
  return known ? ALREADY_HOLDS : record(child, context, [check.fact]);
}

/** Said by somebody else than whose interest it was. */
export function endInterest(child: Child, { on, interest }: EndInterest, context: Context): Decision {
  const ends = endSpan(child, context, 'InterestEnded', on, interest, (id) => [
    { type: 'InterestEnded', data: { on, interest: id } },
  ]);
  if ('refused' in ends) return ends;
  const own = ends.events.some(({ type, data }) => {
    if (type !== 'InterestEnded') return false;
    const declared = child.facts.get(data.interest);
    return (
      declared?.type === 'InterestDeclared' &&
      'worker' in declared.data &&
      declared.data.worker === context.actor
    );
  });
  return own ? refuse('same-person', 'Somebody else has to say that the interest ended.') : ends;
}

function iso(epochMilliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toString({ smallestUnit: 'millisecond' });
}

function isSealed(child: Child, on: CivilDate): boolean {
  return sealedSpans(foldRestrictions(child.facts)).some((span) => contains(span, on));
}

/** Somebody opens for an hour what is not theirs to see, and says why. Of a sealed record they do not know. */
export function breakGlass(child: Child, { purpose, reason }: BreakGlass, context: Context): Decision {
  const { actor: person = '', instant, today: on } = context;
  if (instant === undefined) return refuse('invalid-data', 'AccessGranted.at needs the time it is.');
  const interest = interestOf(child.facts, person, on);
  if (interest !== undefined) {
    return refuse('has-interest', 'Who has declared an interest cannot open the record.', interest.id);
  }
  if (isSealed(child, on)) return refuse('record-sealed', 'Only those named see it.');
  const running = foldGrants(child.facts).some(
    ({ fact: { data } }) => data.person === person && Date.parse(data.until) > instant,
  );
  if (running) return ALREADY_HOLDS;
  const until = iso(instant + GRANTED_MINUTES * 60 * 1000);
  const granted = { on, person, kind: 'break-glass', purpose, reason, at: iso(instant), until } as const;
  return propose(child, context, [{ type: 'AccessGranted', data: granted }]);
}

/** A manager says whether there was good reason: another person than who broke the glass. */
export function reviewGrant(child: Child, { grant: id, outcome }: ReviewGrant, context: Context): Decision {
  const found = foldGrants(child.facts).find(({ fact }) => fact.id === id);
  if (found === undefined) return refuse('unknown-fact', 'Nothing that was granted has this id.');
  if (found.review?.data.outcome === outcome) return ALREADY_HOLDS;
  if (found.review !== undefined) {
    return refuse('already-closed', 'It was reviewed, with another outcome.', found.review.id);
  }
  if (found.fact.data.person === context.actor) {
    return refuse('same-person', 'Somebody else than who opened the record has to review it.', id);
  }
  const by = context.actor ?? '';
  return propose(child, context, [
    { type: 'AccessReviewed', data: { on: context.today, grant: id, by, outcome } },
  ]);
}
