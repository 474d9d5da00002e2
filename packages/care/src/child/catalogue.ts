import type * as z from 'zod';
import { accessFacts } from '../access/events.ts';
import { adoptionFacts } from '../adoption/events.ts';
import { allocationFacts } from '../allocation/events.ts';
import { careLeaverFacts } from '../care-leaver/events.ts';
import { carePeriodFacts } from '../care-period/events.ts';
import { educationFacts } from '../education/events.ts';
import { healthFacts } from '../health/events.ts';
import { legalStatusFacts } from '../legal-status/events.ts';
import { missingFacts } from '../missing/events.ts';
import { observationFacts } from '../observation/events.ts';
import { permanenceFacts } from '../permanence/events.ts';
import { placementFacts } from '../placement/events.ts';
import { retentionFacts } from '../retention/events.ts';
import { reviewFacts } from '../review/events.ts';
import { schoolingFacts } from '../schooling/events.ts';
import { siblingFacts } from '../sibling/events.ts';
import { statutoryReturnFacts } from '../statutory-return/events.ts';
import {
  CorrectionApproved,
  CorrectionProposed,
  CorrectionRejected,
  childFacts,
  FactAmended,
  FactWithdrawn,
} from './events.ts';

/** Every fact that can stand in a child's record. */
export const FACTS = {
  ...childFacts,
  ...carePeriodFacts,
  ...legalStatusFacts,
  ...placementFacts,
  ...allocationFacts,
  ...schoolingFacts,
  ...reviewFacts,
  ...permanenceFacts,
  ...siblingFacts,
  ...adoptionFacts,
  ...missingFacts,
  ...healthFacts,
  ...educationFacts,
  ...careLeaverFacts,
  ...observationFacts,
  ...statutoryReturnFacts,
  ...retentionFacts,
  ...accessFacts,
} as const;

/** The events that say of a fact that it was wrong, or ask that it be said. */
export const CORRECTIONS = {
  FactAmended,
  FactWithdrawn,
  CorrectionProposed,
  CorrectionApproved,
  CorrectionRejected,
} as const;

export type FactName = keyof typeof FACTS;
export type FactData<Name extends FactName> = z.infer<(typeof FACTS)[Name]['schema']>;

/** A fact as a decision proposes it: not yet stored. */
export type NewFact = {
  [Name in FactName]: { readonly type: Name; readonly data: FactData<Name> };
}[FactName];

export type CorrectionName = keyof typeof CORRECTIONS;

export type NewCorrection = {
  [Name in CorrectionName]: {
    readonly type: Name;
    readonly data: z.infer<(typeof CORRECTIONS)[Name]['schema']>;
  };
}[CorrectionName];

/** What a decision may answer with. */
export type NewCareEvent = NewFact | NewCorrection;

/** A care event read back from the log. */
export type CareEvent = NewCareEvent & { readonly id: string };

// Asked of every event that is read: a set answers several times faster than the object.
const FACT_NAMES: ReadonlySet<string> = new Set(Object.keys(FACTS));

export function isFactName(type: string): type is FactName {
  return FACT_NAMES.has(type);
}

export function isCorrectionName(type: string): type is CorrectionName {
  return Object.hasOwn(CORRECTIONS, type);
}

/** Tells the events that state a fact from those that correct one. */
export function isFact(event: CareEvent): event is NewFact & { readonly id: string } {
  return isFactName(event.type);
}

/** The version in which an event of this type is written today. */
export function currentVersion(type: NewCareEvent['type']): number {
  return isFactName(type) ? FACTS[type].version : CORRECTIONS[type].version;
}

/** Narrows an event of a child's stream. The data was checked when it was recorded, and is trusted here. */
export function isCareEvent<Stored extends { readonly id: string; readonly type: string }>(
  event: Stored,
): event is Stored & CareEvent {
  return isFactName(event.type) || isCorrectionName(event.type);
}
