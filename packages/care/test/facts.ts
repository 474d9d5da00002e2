import { currentVersion, type FactData, type NewCareEvent, type NewFact } from '../src/child/catalogue.ts';
import type { PlacementDetails } from '../src/episode/fold.ts';
import { day, id } from './scenario.ts';

type Details<Name extends NewFact['type']> = Partial<Omit<FactData<Name>, 'on'>>;

export const born = (on = '2012-05-01', more: Details<'ChildBorn'> = {}): NewFact => ({
  type: 'ChildBorn',
  data: { on: day(on), ...more },
});

export const started = (on: string): NewFact => ({ type: 'PeriodOfCareStarted', data: { on: day(on) } });

export const knownSince = (on: string): NewFact => ({
  type: 'PeriodOfCareStarted',
  data: { on: day(on), startNotKnown: true },
});

export const ended = (on: string, reason?: string): NewFact => ({
  type: 'PeriodOfCareEnded',
  data: { on: day(on), reason },
});

export const category = (on: string, code = 'N1'): NewFact => ({
  type: 'CategoryOfNeedIdentified',
  data: { on: day(on), category: code },
});

export const status = (on: string, legalStatus: string, stated?: string): NewFact => ({
  type: 'LegalStatusChanged',
  data: { on: day(on), legalStatus, reasonForNewEpisode: stated },
});

export const FOSTER: PlacementDetails = { placementType: 'U6', provider: 'PR1', carer: 'carer-a' };

export const lives = (on: string, home: Details<'PlacementStarted'> = FOSTER): NewFact => ({
  type: 'PlacementStarted',
  data: { on: day(on), placementType: 'U6', ...home },
});

export const changed = (on: string, home: Details<'PlacementDetailsChanged'>): NewFact => ({
  type: 'PlacementDetailsChanged',
  data: { on: day(on), placementType: 'U6', ...home },
});

export const left = (on: string, reason?: string): NewFact => ({
  type: 'PlacementEnded',
  data: { on: day(on), reason },
});

/** Born, and in care from a day, in four facts more. */
export const inCare = (
  on = '2020-01-01',
  { legalStatus = 'C2', home = FOSTER, birth = '2012-05-01' } = {},
): readonly NewFact[] => [born(birth), started(on), status(on, legalStatus), category(on), lives(on, home)];

export const worker = (on: string, who: string, reason?: string, team?: string): NewFact => ({
  type: 'SocialWorkerAllocated',
  data: { on: day(on), worker: who, reason, team },
});

export const workerEnded = (on: string, allocation: string): NewFact => ({
  type: 'SocialWorkerAllocationEnded',
  data: { on: day(on), allocation },
});

export const school = (on: string, urn: string): NewFact => ({
  type: 'SchoolStarted',
  data: { on: day(on), school: urn },
});

export const leftSchool = (on: string, enrolment: string): NewFact => ({
  type: 'SchoolLeft',
  data: { on: day(on), enrolment },
});

export const review = (on: string, participation?: string): NewFact => ({
  type: 'ReviewHeld',
  data: { on: day(on), participation },
});

export const missing = (on: string, absence = 'M'): NewFact => ({
  type: 'MissingStarted',
  data: { on: day(on), absence },
});

export const found = (on: string, spell: string): NewFact => ({
  type: 'MissingEnded',
  data: { on: day(on), spell },
});

export const due = (on: string): NewFact => ({ type: 'ReturnInterviewDue', data: { on: day(on) } });

type Step =
  | 'AdoptionBecamePlan'
  | 'AgencyDecisionMade'
  | 'PlacementOrderMade'
  | 'AdoptersMatched'
  | 'FosteringForAdoptionStarted'
  | 'ChildPlacedForAdoption'
  | 'AdoptionOrderGranted'
  | 'AdoptionPlanReversed'
  | 'AdoptionDisrupted'
  | 'BirthRecordClosed'
  | 'DeprivationOfLibertyStarted'
  | 'AsylumSeekingAloneBegan'
  | 'AsylumSeekingAloneEnded'
  | 'ChildBecameMother'
  | 'ConsentToPlacementGiven'
  | 'DentalCheckHeld'
  | 'PartTimeTimetableStarted'
  | 'EhcAssessmentRequested'
  | 'StayingPutStarted'
  | 'YouthOffendingStarted';

/** A fact of which nothing is said but its day. */
export const step = (type: Step, on: string): NewFact => ({ type, data: { on: day(on) } });

type Level = FactData<'RecordRestricted'>['level'];

export const restricted = (
  on: string,
  level: Level,
  named: readonly string[] = [],
  by = 'manager-1',
): NewFact => ({
  type: 'RecordRestricted',
  data: { on: day(on), level, basis: 'STAFF', named: [...named], restrictedBy: by },
});

/** Of the n-th given event. */
export const agreed = (on: string, n: number, by = 'manager-2'): NewFact => ({
  type: 'RestrictionAgreed',
  data: { on: day(on), restriction: id(n), agreedBy: by },
});

export const opened = (on: string, n: number): NewFact => ({
  type: 'RecordOpened',
  data: { on: day(on), restriction: id(n) },
});

export const interest = (on: string, who: string): NewFact => ({
  type: 'InterestDeclared',
  data: { on: day(on), worker: who, kind: 'family' },
});

export const interestEnded = (on: string, n: number): NewFact => ({
  type: 'InterestEnded',
  data: { on: day(on), interest: id(n) },
});

/** From noon, for an hour. */
export const granted = (on: string, who: string): NewFact => ({
  type: 'AccessGranted',
  data: {
    ...{ on: day(on), person: who, kind: 'break-glass', purpose: 'DUTY', reason: 'Nobody could be reached.' },
    ...{ at: `${on}T12:00:00.000Z`, until: `${on}T13:00:00.000Z` },
  },
});

export const officer = (on: string, who: string): NewFact => ({
  type: 'ReviewingOfficerAllocated',
  data: { on: day(on), worker: who },
});

/** Corrects the n-th given event. */
export const amended = (n: number, fact: NewFact, reason = 'wrong'): NewCareEvent => ({
  type: 'FactAmended',
  data: {
    fact: id(n),
    reason,
    factType: fact.type,
    factVersion: currentVersion(fact.type),
    data: { ...fact.data },
  },
});

export const withdrawn = (n: number, reason = 'wrong'): NewCareEvent => ({
  type: 'FactWithdrawn',
  data: { fact: id(n), reason },
});

/** That the n-th given fact should be corrected, and waits for a second person. */
export const proposed = (n: number, fact: NewFact, proposedBy = 'worker-1'): NewCareEvent => ({
  type: 'CorrectionProposed',
  data: {
    fact: id(n),
    kind: 'amend',
    reason: 'wrong',
    factType: fact.type,
    factVersion: currentVersion(fact.type),
    data: { ...fact.data },
    proposedBy,
  },
});

export const approved = (n: number, approvedBy = 'manager-1'): NewCareEvent => ({
  type: 'CorrectionApproved',
  data: { proposal: id(n), approvedBy },
});

export const rejected = (n: number, rejectedBy = 'manager-1'): NewCareEvent => ({
  type: 'CorrectionRejected',
  data: { proposal: id(n), rejectedBy },
});

export const hold = (on: string, basis: string): NewFact => ({
  type: 'LegalHoldPlaced',
  data: { on: day(on), basis },
});

export const holdLifted = (on: string, placed: string): NewFact => ({
  type: 'LegalHoldLifted',
  data: { on: day(on), hold: placed },
});
