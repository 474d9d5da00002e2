import { birthday } from '@permanence/calendar/age';
import { type CivilDate, later } from '@permanence/calendar/civil-date';
import { careSpans } from '../care-period/spans.ts';
import type { StandingFacts } from '../child/standing.ts';
import { holdsOn, type LegalHold } from './holds.ts';

/** Why a record has to be kept. */
export const RETENTION_CLASSES = {
  'looked-after':
    'to the 75th birthday: Care Planning, Placement and Case Review (England) Regulations 2010, reg. 50',
  'died-under-18':
    '15 years from the death: Care Planning, Placement and Case Review (England) Regulations 2010, reg. 50',
  adopted:
    '100 years from the order: Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005, reg. 6',
  'no-statutory-period': 'never looked after: the schedule of the authority says how long',
} as const;

export type RetentionClass = keyof typeof RETENTION_CLASSES;

export interface Duty {
  readonly class: RetentionClass;
  /** The first day on which this duty no longer keeps the record; undefined while that cannot be told. */
  readonly until: CivilDate | undefined;
}

export interface Retention extends Duty {
  /** Each reason to keep it. The record falls under the one that lasts longest. */
  readonly duties: readonly Duty[];
}

const ADULT = 18;
const YEARS_OF_LIFE = 75;
const YEARS_AFTER_DEATH = 15;
const YEARS_AFTER_ORDER = 100;
const DIED = 'E2';

function careDuty(facts: StandingFacts): Duty | undefined {
  const spans = careSpans(facts);
  if (spans.length === 0) return undefined;
  const born = facts.of('ChildBorn').at(-1)?.data.on;
  if (born === undefined) return { class: 'looked-after', until: undefined };
  const died = spans.find(({ ended }) => ended?.data.reason === DIED)?.end;
  return died !== undefined && died < birthday(born, ADULT)
    ? { class: 'died-under-18', until: birthday(died, YEARS_AFTER_DEATH) }
    : { class: 'looked-after', until: birthday(born, YEARS_OF_LIFE) };
}

/** The first day that is a hundred years from the adoption order; undefined when there is none. */
export function centuryAfterOrder(facts: StandingFacts): CivilDate | undefined {
  const order = facts.of('AdoptionOrderGranted').at(-1)?.data.on;
  return order === undefined ? undefined : birthday(order, YEARS_AFTER_ORDER);
}

function adoptionDuty(facts: StandingFacts): Duty | undefined {
  const until = centuryAfterOrder(facts);
  return until === undefined ? undefined : { class: 'adopted', until };
}

function lasting(duties: readonly Duty[]): Duty {
  const [first, ...others] = duties;
  if (first === undefined) return { class: 'no-statutory-period', until: undefined };
  return others.reduce((longest, duty) => {
    if (longest.until === undefined || duty.until === undefined)
      return longest.until === undefined ? longest : duty;
    return later(longest.until, duty.until) === longest.until ? longest : duty;
  }, first);
}

/** How long the law keeps a record, given what stands in it. */
export function retentionOf(facts: StandingFacts): Retention {
  const duties = [careDuty(facts), adoptionDuty(facts)].filter((duty) => duty !== undefined);
  return { ...lasting(duties), duties };
}

export interface Due {
  readonly retention: Retention;
  /** No duty keeps the record any more. Nothing is destroyed for that: people decide. */
  readonly due: boolean;
  readonly holds: readonly LegalHold[];
}

/** Whether a record may be looked at for destruction on a day, and what else keeps it. */
export function dueOn(facts: StandingFacts, on: CivilDate): Due {
  const retention = retentionOf(facts);
  const due = retention.until !== undefined && retention.until <= on;
  return { retention, due, holds: holdsOn(facts, on) };
}
