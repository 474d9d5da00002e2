import type { EventName, Example } from './golden.ts';

// Invented, every one of them.
const ON = { on: '2024-03-01' };
const FACT = '7b0a4c5e-30c1-4d5b-9b0e-3f1d2a6c8e90';
const SOURCE = { source: 'Mid-year estimates' };

/** Examples of what children's records hold beside where they live and with whom, and of what authorities' records hold. */
export const NEWER_EXAMPLES = {
  ReviewPlanned: [{ ...ON, plannedFor: '2024-03-28' }],
  ReviewCancelled: [{ ...ON, planned: FACT, reason: 'IROABS' }],
  PermanencePlanSet: [{ ...ON, plan: 'LTFOST18' }],
  SiblingGroupJoined: [{ ...ON, group: 'siblings-4c1' }],
  SiblingGroupLeft: [{ ...ON, membership: FACT }],
  SiblingPlanSet: [{ ...ON, group: 'siblings-4c1', plan: 'TOGETHER' }],
  ConsentToPlacementGiven: [ON],
  HealthAssessmentHeld: [
    { ...ON, kind: 'INITIAL', referred: '2024-02-12' },
    { ...ON, kind: 'REVIEW' },
  ],
  DentalCheckHeld: [ON],
  SdqScored: [{ ...ON, score: 14 }],
  HealthHistoryGiven: [ON],
  EducationStatusObserved: [{ ...ON, status: 'NEET' }],
  PermanentlyExcluded: [ON],
  PartTimeTimetableStarted: [ON],
  PartTimeTimetableEnded: [{ ...ON, timetable: FACT }],
  EhcAssessmentRequested: [ON],
  EhcAssessmentCompleted: [{ ...ON, assessment: FACT, outcome: 'ISSUED' }],
  EhcPlanStarted: [{ ...ON, provision: 'E' }],
  EhcPlanEnded: [{ ...ON, plan: FACT }],
  PathwayPlanMade: [ON],
  AccommodationObserved: [{ ...ON, accommodation: 'U1' }],
  ContactObserved: [{ ...ON, inTouch: 'YES' }],
  ActivityObserved: [{ ...ON, activity: 'F2' }],
  StayingPutStarted: [ON],
  StayingPutEnded: [{ ...ON, arrangement: FACT }],
  YouthOffendingStarted: [ON],
  YouthOffendingEnded: [{ ...ON, involvement: FACT }],
  CarePlanGraded: [{ ...ON, grade: 'GOOD' }],
  ComplaintReceived: [
    { ...ON, madeBy: 'CHILD', reference: 'C-2024-17' },
    { ...ON, madeBy: 'BEHALF' },
  ],
  OtherAuthorityChildNotified: [{ ...ON, authority: '887' }],
  OtherAuthorityChildLeft: [{ ...ON, notified: FACT }],
  PlacementLocationObserved: [{ ...ON, miles: 12.4, authority: '886' }, ON],
  WarningRaised: [{ ...ON, code: 'allocation-closed', about: FACT }],
  CorrectionProposed: [
    {
      fact: FACT,
      reason: 'wrong-date',
      kind: 'amend',
      factType: 'LegalStatusChanged',
      factVersion: 1,
      data: { ...ON, legalStatus: 'C1' },
      proposedBy: 'worker-1',
    },
    {
      fact: FACT,
      reason: 'wrong-child',
      kind: 'withdraw',
      factType: 'ReviewHeld',
      factVersion: 1,
      proposedBy: 'worker-1',
    },
  ],
  CorrectionApproved: [{ proposal: FACT, approvedBy: 'manager-1' }],
  CorrectionRejected: [
    { proposal: FACT, rejectedBy: 'manager-1', reason: 'source-checked' },
    { proposal: FACT, rejectedBy: 'manager-1' },
  ],
  PopulationObserved: [
    { ...ON, children: 333045, ...SOURCE },
    { ...ON, children: 333045 },
  ],
  PostsFilledObserved: [{ ...ON, filled: 100.8, posts: 115 }],
  CaseloadObserved: [{ ...ON, cases: 1557, workers: 108.7 }],
  ReviewingOfficersObserved: [{ ...ON, officers: 26.2 }],
  TargetSet: [
    { ...ON, measure: 'placements-3-plus', value: 10, source: 'Annual plan' },
    { ...ON, measure: 'placements-3-plus', value: 10 },
  ],
  FloorSet: [
    { ...ON, measure: 'placements-3-plus', value: 12, source: 'Annual plan' },
    { ...ON, measure: 'placements-3-plus', value: 12 },
  ],
  BenchmarkSet: [
    { ...ON, measure: 'placements-3-plus', of: 'ENGLAND', value: 10, source: 'Statistical first release' },
    { ...ON, measure: 'placements-3-plus', of: '881', value: 11 },
  ],
  StatisticalNeighboursSet: [
    { ...ON, neighbours: ['881', '936'], source: 'Children’s services statistical neighbour tool' },
    { ...ON, neighbours: ['881'] },
  ],
  AdjoiningAuthoritiesSet: [
    { ...ON, authorities: ['887', '845'], source: 'Boundary map' },
    { ...ON, authorities: [] },
  ],
  ScorecardPublished: [
    {
      on: '2024-03-12',
      publication: FACT,
      asAt: '2024-02-29',
      knownAt: '2024-03-12T08:30:00.000Z',
      position: 12345,
      calendar: '2027-12-28',
      excludeUasc: false,
      figures: [
        {
          measure: 'placements-3-plus',
          version: 1,
          numerator: 170,
          denominator: 1620,
          value: '10.5',
          collected: true,
          target: '10',
          floor: null,
          rag: 'below-target',
        },
      ],
      hash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      by: 'analyst-1',
    },
  ],
  ScorecardRowsPublished: [
    {
      on: '2024-03-12',
      publication: FACT,
      measure: 'placements-3-plus',
      part: 0,
      rows: [
        { outcome: 'numerator', because: 'three-or-more-placements', children: ['0f5e2a9c41bd'] },
        { outcome: 'numerator', because: 'ordered', value: 121, children: ['7c1d00aa93e2'] },
      ],
    },
  ],
  ScorecardPeriodPublished: [{ ...ON, from: '2024-02-01', to: '2024-02-29' }],
} as const satisfies Partial<Record<EventName, readonly Example[]>>;
