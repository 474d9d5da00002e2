import { ageOn } from '@permanence/calendar/age';
import { addMonths, type CivilDate, FOREVER } from '@permanence/calendar/civil-date';
import type { Until } from '../rows.ts';

/** Why care ended. */
export type Exit = 'adopted' | 'guardianship' | 'adult' | 'home' | 'transferred';

/** A period of care. */
export interface Stay {
  readonly start: CivilDate;
  readonly end: Until;
  readonly exit: Exit | undefined;
}

/** The way to adoption, as far as it goes. */
export interface AdoptionSteps {
  readonly decision: CivilDate;
  /** The court's placement order; none where the parents consented. */
  readonly order: CivilDate | undefined;
  readonly match: Until;
  readonly placed: Until;
}

export interface Person {
  readonly number: number;
  readonly birth: CivilDate;
  readonly sex: 'male' | 'female';
  readonly ethnicity: string;
  readonly unaccompanied: boolean;
  /** In order; the last one is what the page is mostly about. */
  readonly stays: readonly Stay[];
  readonly adoption: AdoptionSteps | undefined;
}

/** What differs from one person to the next; the rest is given in their own group. */
export type Draft = Omit<Person, 'number' | 'adoption'> & Partial<Pick<Person, 'adoption'>>;

export function lastStay({ stays }: Person): Stay {
  return stays.at(-1) as Stay;
}

export function stayOn({ stays }: Person, on: CivilDate): Stay | undefined {
  return stays.find(({ start, end = FOREVER }) => start <= on && on < end);
}

export function inCare(person: Person, on: CivilDate): boolean {
  return stayOn(person, on) !== undefined;
}

/** In care, and for so many months or more. */
export function inCareFor(person: Person, on: CivilDate, months: number): boolean {
  const stay = stayOn(person, on);
  return stay !== undefined && stay.start <= addMonths(on, -months);
}

export function isAged(person: Person, on: CivilDate, from: number, to: number): boolean {
  const age = ageOn(person.birth, on);
  return from <= age && age <= to;
}
