import type { CivilDate } from '@permanence/calendar/civil-date';
import type { StandingFacts } from '../child/standing.ts';
import { type Due, dueOn, RETENTION_CLASSES } from './retention.ts';

export interface ErasureAsked {
  readonly on: CivilDate;
  readonly basis: string;
  readonly by: string;
  readonly approvedBy: string;
}

export interface ErasureRefused {
  readonly code: 'same-person' | 'unknown-basis' | 'under-legal-hold' | 'not-due' | 'no-statutory-period';
  readonly message: string;
}

/** What each basis is stronger than. A hold binds whoever is not ordered: destroying what an inquiry needs is an offence. */
const STRONGER_THAN: Readonly<Record<string, { readonly period: boolean; readonly hold: boolean }>> = {
  'retention-expired': { period: false, hold: false },
  'wrong-person': { period: true, hold: false },
  'court-order': { period: true, hold: true },
};

/** Why the law does not let this be erased; undefined when it does. */
export function erasureRefused(facts: StandingFacts, asked: ErasureAsked): ErasureRefused | undefined {
  return refusedWhile(dueOn(facts, asked.on), asked);
}

/** The same, where it is known already what keeps the record. */
export function refusedWhile(
  { retention, due, holds }: Due,
  { basis, by, approvedBy }: ErasureAsked,
): ErasureRefused | undefined {
  const strength = STRONGER_THAN[basis];
  if (strength === undefined) return { code: 'unknown-basis', message: 'there is no such basis' };
  if (by === approvedBy)
    return { code: 'same-person', message: 'somebody else than who asks has to approve' };
  if (holds.length > 0 && !strength.hold) {
    const bases = holds.map((hold) => hold.basis).join(', ');
    return {
      code: 'under-legal-hold',
      message: `a legal hold is in force (${bases}): it has to be lifted first`,
    };
  }
  if (due || strength.period) return undefined;
  const law = RETENTION_CLASSES[retention.class];
  if (retention.class === 'no-statutory-period') return { code: 'no-statutory-period', message: law };
  return {
    code: 'not-due',
    message: `the law keeps it until ${retention.until ?? 'a day nobody knows yet'} (${law})`,
  };
}
