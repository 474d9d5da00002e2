import type { CivilDate } from '@permanence/calendar/civil-date';
import type * as z from 'zod';
import { isWithheld } from '../child/sealed-text.ts';
import { ADOPTED_FACTS } from './events.ts';

export type AdoptedFactName = keyof typeof ADOPTED_FACTS;

/** What is said of an adopted child. A later fact takes the place of an earlier one: nothing is corrected here. */
export type NewAdoptedFact = {
  [Name in AdoptedFactName]: {
    readonly type: Name;
    readonly data: z.infer<(typeof ADOPTED_FACTS)[Name]['schema']>;
  };
}[AdoptedFactName];

export type AdoptedFact = NewAdoptedFact & { readonly id: string };

export function isAdoptedFact<Stored extends { readonly id: string; readonly type: string }>(
  event: Stored,
): event is Stored & AdoptedFact {
  return Object.hasOwn(ADOPTED_FACTS, event.type);
}

/** Who works with the family on a day: those may see the record. */
export function workersOn(facts: readonly AdoptedFact[], day: CivilDate): ReadonlySet<string> {
  const ended = new Set(
    facts.flatMap(({ type, data }) =>
      type === 'AdoptionSupportWorkerEnded' && data.on <= day ? [data.named] : [],
    ),
  );
  return new Set(
    facts.flatMap(({ id, type, data }) =>
      type === 'AdoptionSupportWorkerNamed' && data.on <= day && !ended.has(id) && !isWithheld(data.worker)
        ? [data.worker]
        : [],
    ),
  );
}
