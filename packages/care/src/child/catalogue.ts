import type * as z from 'zod';
import { adoptionFacts } from '../adoption/events.ts';
import { allocationFacts } from '../allocation/events.ts';
import { carePeriodFacts } from '../care-period/events.ts';
import { legalStatusFacts } from '../legal-status/events.ts';
import { missingFacts } from '../missing/events.ts';
import { observationFacts } from '../observation/events.ts';
import { placementFacts } from '../placement/events.ts';
import { reviewFacts } from '../review/events.ts';
import { schoolingFacts } from '../schooling/events.ts';
import { statutoryReturnFacts } from '../statutory-return/events.ts';
import { childFacts, FactAmended, FactWithdrawn } from './events.ts';

/** Every fact that can stand in a child's record. */
export const FACTS = {
  ...childFacts,
  ...carePeriodFacts,
  ...legalStatusFacts,
  ...placementFacts,
  ...allocationFacts,
  ...schoolingFacts,
  ...reviewFacts,
  ...adoptionFacts,
  ...missingFacts,
  ...observationFacts,
  ...statutoryReturnFacts,
} as const;

/** The two events that say of a fact that it was wrong. */
export const CORRECTIONS = { FactAmended, FactWithdrawn } as const;

export type FactName = keyof typeof FACTS;
export type FactData<Name extends FactName> = z.infer<(typeof FACTS)[Name]['schema']>;

/** A fact as a decision proposes it: not yet stored. */
export type NewFact = {
  [Name in FactName]: { readonly type: Name; readonly data: FactData<Name> };
}[FactName];

export type NewCorrection =
  | { readonly type: 'FactAmended'; readonly data: z.infer<typeof FactAmended.schema> }
  | { readonly type: 'FactWithdrawn'; readonly data: z.infer<typeof FactWithdrawn.schema> };

/** What a decision may answer with. */
export type NewCareEvent = NewFact | NewCorrection;

/** A care event read back from the log. */
export type CareEvent = NewCareEvent & { readonly id: string };

export function isFactName(type: string): type is FactName {
  return Object.hasOwn(FACTS, type);
}

/** The version in which an event of this type is written today. */
export function currentVersion(type: NewCareEvent['type']): number {
  return type === 'FactAmended' || type === 'FactWithdrawn' ? CORRECTIONS[type].version : FACTS[type].version;
}

/** Narrows an event of a child's stream. The data was checked when it was recorded, and is trusted here. */
export function isCareEvent<Stored extends { readonly id: string; readonly type: string }>(
  event: Stored,
): event is Stored & CareEvent {
  return isFactName(event.type) || Object.hasOwn(CORRECTIONS, event.type);
}
