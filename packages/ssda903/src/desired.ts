import type { FactName, NewFact } from '@permanence/care/child/catalogue';
import { statedKey } from './keys.ts';
import type { TableName } from './tables.ts';

/** Deterministic event ids: the same parts always make the same id. */
export type IdOf = (...parts: string[]) => string;

/** A fact that should stand once the return is taken, under the id the import gives it. */
export type Desired = NewFact & {
  readonly id: string;
  /** The row it comes from, as `ReturnAccepted` states it. */
  readonly key: string;
};

/** Says whose facts are made. */
export interface Subject {
  readonly authority: string;
  readonly child: string;
  readonly idOf: IdOf;
}

export function importedId(subject: Subject, table: string, key: string, type: string): string {
  return subject.idOf('ssda903', subject.authority, subject.child, table, key, type);
}

/** Makes the facts of one row. */
export class RowFacts {
  readonly made: Desired[] = [];
  readonly #subject: Subject;
  readonly #table: TableName;
  readonly #key: string;

  constructor(subject: Subject, table: TableName, key: string) {
    this.#subject = subject;
    this.#table = table;
    this.#key = key;
  }

  /** Adds a fact and answers with its id, for facts that end it. */
  add(fact: NewFact): string {
    const id = this.idOf(fact.type);
    this.made.push({ ...fact, id, key: statedKey(this.#table, this.#key) });
    return id;
  }

  idOf(type: FactName): string {
    return importedId(this.#subject, this.#table, this.#key, type);
  }
}

type Optional<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };
type Required<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] };

/** The fields that have a value. */
export function given<T extends object>(fields: T): Required<T> & Optional<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Required<T> & Optional<T>;
}

/** What each table's rows may become. */
export const FACTS_OF = {
  header: ['ChildBorn', 'IdentifierGiven', 'ChildBecameMother'],
  episodes: [
    'PeriodOfCareStarted',
    'PeriodOfCareEnded',
    'CategoryOfNeedIdentified',
    'HomeAddressRecorded',
    'LegalStatusChanged',
    'PlacementStarted',
    'PlacementDetailsChanged',
    'PlacementEnded',
  ],
  reviews: ['ReviewHeld'],
  uasc: ['AsylumSeekingAloneBegan', 'AsylumSeekingAloneEnded'],
  oc2: ['HealthObserved'],
  oc3: ['CareLeaverObserved'],
  ad1: ['AgencyDecisionMade', 'AdoptersMatched', 'AdoptionOrderGranted'],
  placedAdoption: ['AgencyDecisionMade', 'AdoptionPlanReversed'],
  previousPermanence: ['PreviousPermanenceRecorded'],
  missing: ['MissingStarted', 'MissingEnded'],
  socialWorkers: ['SocialWorkerAllocated', 'SocialWorkerAllocationEnded'],
  liberty: ['DeprivationOfLibertyStarted', 'DeprivationOfLibertyEnded'],
  schools: ['SchoolStarted', 'SchoolLeft'],
  officers: ['ReviewingOfficerAllocated', 'ReviewingOfficerAllocationEnded'],
  plans: ['AdoptionBecamePlan'],
  interviews: [
    'ReturnInterviewDue',
    'ReturnInterviewOffered',
    'ReturnInterviewHeld',
    'ReturnInterviewDeclined',
  ],
} as const satisfies Record<TableName, readonly FactName[]>;
