import type { EventName, Example } from './golden.ts';
import { NEWER_EXAMPLES } from './newer-examples.ts';

// Invented, every one of them.
const ON = { on: '2024-03-01' };
const FACT = '7b0a4c5e-30c1-4d5b-9b0e-3f1d2a6c8e90';

const HOME = {
  placementType: 'U6',
  provider: 'PR4',
  carer: 'carer-7f3a',
  setting: 'setting-19',
  urn: 'SC000001',
  postcode: 'ZZ99 9ZZ',
  district: 'ZZ99',
  reasonForNewEpisode: 'P',
};

const HEALTH = {
  sdqScore: 12,
  sdqReason: 'SDQ4',
  convicted: false,
  healthCheck: true,
  immunisations: true,
  teethCheck: true,
  healthAssessment: true,
  substanceMisuse: false,
  interventionReceived: false,
  interventionOffered: true,
};

/** Of each type of event one with every field, and one with as few as there may be where that differs. */
export const EXAMPLES: Readonly<Record<EventName, readonly Example[]>> = {
  ...NEWER_EXAMPLES,
  ChildBorn: [{ ...ON, sex: 'F', ethnicity: 'WBRI' }, ON],
  IdentifierGiven: [{ ...ON, scheme: 'UPN', identifier: 'A000000000000' }],
  AsylumSeekingAloneBegan: [ON],
  AsylumSeekingAloneEnded: [ON],
  ChildBecameMother: [ON],
  PeriodOfCareStarted: [{ ...ON, startNotKnown: true }, ON],
  PeriodOfCareEnded: [{ ...ON, reason: 'E4A' }, ON],
  CategoryOfNeedIdentified: [{ ...ON, category: 'N1' }],
  HomeAddressRecorded: [{ ...ON, postcode: 'ZZ99 9ZZ' }],
  LegalStatusChanged: [
    { ...ON, legalStatus: 'C1', reasonForNewEpisode: 'L' },
    { ...ON, legalStatus: 'C2' },
  ],
  PlacementStarted: [
    { ...ON, ...HOME },
    { ...ON, placementType: 'U6' },
  ],
  PlacementDetailsChanged: [
    { ...ON, ...HOME, reasonForNewEpisode: 'T' },
    { ...ON, placementType: 'U4' },
  ],
  PlacementEnded: [{ ...ON, reason: 'CARPL' }, ON],
  SocialWorkerAllocated: [
    { ...ON, worker: 'SW0001', team: 'team-north', reason: 'LEFTRL' },
    { ...ON, worker: 'SW0002' },
  ],
  SocialWorkerAllocationEnded: [{ ...ON, allocation: FACT }],
  ReviewingOfficerAllocated: [
    { ...ON, worker: 'IRO0001', reason: 'MANAGE' },
    { ...ON, worker: 'IRO0002' },
  ],
  ReviewingOfficerAllocationEnded: [{ ...ON, allocation: FACT }],
  SchoolStarted: [
    { ...ON, school: '100001', reason: 'PLACEMENT-MOVE' },
    { ...ON, school: '100002' },
  ],
  SchoolLeft: [{ ...ON, enrolment: FACT }],
  ReviewHeld: [{ ...ON, participation: 'PN1' }, ON],
  AdoptionBecamePlan: [ON],
  AgencyDecisionMade: [ON],
  PlacementOrderMade: [ON],
  AdoptersMatched: [ON],
  FosteringForAdoptionStarted: [{ ...ON, basis: 'regulation-25A' }, ON],
  ChildPlacedForAdoption: [ON],
  AdoptionOrderGranted: [
    { ...ON, byFosterCarer: true, adopters: 2, adoptersSex: 'MF', adoptersLegalStatus: 'L11' },
    ON,
  ],
  AdoptionPlanReversed: [{ ...ON, reason: 'RD1' }, ON],
  AdoptionDisrupted: [ON],
  MissingStarted: [{ ...ON, absence: 'M' }],
  MissingEnded: [{ ...ON, spell: FACT }],
  ReturnInterviewDue: [{ ...ON, outcome: 'DUE' }, ON],
  ReturnInterviewOffered: [
    { ...ON, dueFrom: '2024-02-28', outcome: 'OFFERED' },
    { ...ON, dueFrom: '2024-02-28' },
  ],
  ReturnInterviewHeld: [
    { ...ON, dueFrom: '2024-02-28', outcome: 'HELD' },
    { ...ON, dueFrom: '2024-02-28' },
  ],
  ReturnInterviewDeclined: [
    { ...ON, dueFrom: '2024-02-28', outcome: 'DECLINED' },
    { ...ON, dueFrom: '2024-02-28' },
  ],
  HealthObserved: [{ ...ON, ...HEALTH }, ON],
  CareLeaverObserved: [{ ...ON, inTouch: 'YES', activity: 'F2', accommodation: 'U1' }, ON],
  PreviousPermanenceRecorded: [
    { ...ON, arrangement: 'P1', authority: '886', ordered: 'zz/06/2015' },
    { ...ON, arrangement: 'Z1' },
  ],
  DeprivationOfLibertyStarted: [ON],
  DeprivationOfLibertyEnded: [{ ...ON, order: FACT }],
  ReturnAccepted: [
    {
      on: '2024-03-31',
      collectionYear: '2023-24',
      stated: ['episodes:2024-03-01'],
      warnings: [
        { file: 'episodes.csv', row: 2, field: 'PLACE', rule: '371', message: 'K3 needs age 16 or over.' },
      ],
    },
    { on: '2024-03-31', collectionYear: '2023-24', stated: [], warnings: [] },
  ],
  FactAmended: [
    {
      fact: FACT,
      reason: 'wrong-date',
      factType: 'LegalStatusChanged',
      factVersion: 1,
      data: { ...ON, legalStatus: 'C1' },
    },
  ],
  FactWithdrawn: [{ fact: FACT, reason: 'wrong-child' }],
};
