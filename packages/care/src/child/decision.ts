import type { CivilDate } from '@permanence/calendar/civil-date';
import type { WARNINGS } from '../codes/warnings.ts';
import type { CareEvent } from './catalogue.ts';

/** Why a decision was refused. */
export const REFUSAL_CODES = [
  'invalid-data',
  'unknown-code',
  'code-not-in-force',
  'in-the-future',
  'already-registered',
  'birth-not-known',
  'before-birth',
  'after-death',
  'already-begun',
  'same-day-twice',
  'unknown-fact',
  'published-for-good',
  'already-withdrawn',
  'relied-upon',
  'not-open',
  'ambiguous',
  'ends-before-it-starts',
  'ends-where-it-starts',
  'already-in-care',
  'not-in-care',
  'overlaps-period',
  'resumes-same-day',
  'care-ended-for-good',
  'category-fixed',
  'does-not-fit-age',
  'does-not-fit-placement',
  'provider-does-not-fit',
  'overlaps-placement',
  'overlaps-allocation',
  'overlaps-enrolment',
  'overlaps-missing',
  'overlaps-order',
  'overlaps-spell',
  'overlaps-group',
  'review-before-care',
  'interview-before-return',
  'already-held',
  'decision-missing',
  'already-decided',
  'match-missing',
  'match-before-decision',
  'placed-before-match',
  'order-before-match',
  'already-adopted',
  'order-missing',
  'birth-record-closed',
  'correction-pending',
  'unknown-proposal',
  'already-closed',
  'same-person',
  'too-few-named',
  'has-interest',
  'overlaps-restriction',
  'record-sealed',
  'not-correctable',
  'erased-for-good',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Says why, without a word that identifies a person. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  /** Id of the fact that stands in the way. */
  readonly collidesWith?: string;
}

/** What the decision did besides what it was asked, or what the record still lacks. */
export type WarningCode = keyof typeof WARNINGS;

export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
  /** Id of the fact it is about. */
  readonly fact?: string;
}

/** No events: what was asked already holds. Each warning is kept: the last events are `WarningRaised`. */
export interface Accepted {
  readonly events: readonly CareEvent[];
  readonly warnings: readonly Warning[];
}

export interface Refused {
  readonly refused: Refusal;
}

export type Decision = Accepted | Refused;

/** What a decision may not find out by itself. */
export interface Context {
  readonly today: CivilDate;
  /** Last day of what the authority has published: a correction of a fact up to it needs a second person. */
  readonly publishedUntil?: CivilDate | undefined;
  /** Who asks. Needed where a second person has to agree. */
  readonly actor?: string | undefined;
  /** The time it is, epoch milliseconds. Needed where something holds for less than a day. */
  readonly instant?: number | undefined;
  /** Id of the event at this place among those decided. */
  readonly idOf: (index: number) => string;
}

/** Facts that cannot all be true. */
export interface Contradiction {
  readonly code: RefusalCode;
  readonly message: string;
  readonly between: readonly string[];
}

export const ALREADY_HOLDS: Accepted = { events: [], warnings: [] };

export function refuse(code: RefusalCode, message: string, collidesWith?: string): Refused {
  return { refused: collidesWith === undefined ? { code, message } : { code, message, collidesWith } };
}

export function contradiction(
  code: RefusalCode,
  message: string,
  ...between: readonly { readonly id: string }[]
): Contradiction {
  return { code, message, between: between.map((fact) => fact.id) };
}
