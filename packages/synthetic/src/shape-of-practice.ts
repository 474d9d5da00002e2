/** How the authority works with its children. Sources are marked as in `shape.ts`. */
export const PLACEMENTS = {
  /** Non-UASC: 1,066 of 1,354 live with foster carers [scorecard 6]; the split inside is assumed. */
  under10: { U6: 0.76, U3: 0.11, U1: 0.01, U4: 0.03, K2: 0.008, P1: 0.06, R1: 0.004, S1: 0.002, R3: 0.005 },
  under16: { U6: 0.65, U3: 0.07, U4: 0.06, U1: 0.01, K2: 0.15, P1: 0.04, S1: 0.008, R1: 0.01, K1: 0.002 },
  over16: {
    U6: 0.36,
    U4: 0.05,
    U3: 0.04,
    K2: 0.1,
    semi: 0.36,
    independent: 0.04,
    P1: 0.03,
    R1: 0.01,
    Z1: 0.005,
    P3: 0.002,
    R2: 0.003,
  },
  baby: { U6: 0.76, U3: 0.11, R3: 0.06, P1: 0.04, R2: 0.03 },
  unaccompaniedUnder16: { U6: 0.9, U4: 0.03, K2: 0.05, U3: 0.02 },
  unaccompaniedOver16First: { K2: 0.4, semi: 0.35, U6: 0.25 },
  unaccompaniedOver16: { semi: 0.66, U6: 0.28, independent: 0.04, U3: 0.02 },
  kinship: { U3: 0.9, U1: 0.1 },
  remand: { R5: 0.7, K1: 0.3 },
  /** Unsettled children of 16 who move to semi-independence [assumed]. */
  semiIndependenceShare: 0.3,
  /** Foster providers other than kin: in-house 83.3 % of all foster and kin placements [scorecard 6]. */
  fosterProviders: { PR1: 0.8, PR4: 0.15, PR5: 0.05 },
  /** Living outside the authority: 232 of 1,620 [scorecard 16]. */
  elsewhereShare: 0.143,
} as const;

/** Why a placement ended; a quarter of reasons are OTHER (DfE 2025, domain.md 6). */
export const MOVE_REASONS = {
  CARPL: 0.33,
  OTHER: 0.25,
  CREQB: 0.13,
  CREQO: 0.07,
  CHILD: 0.06,
  LAREQ: 0.07,
  CLOSE: 0.04,
  STAND: 0.02,
  ALLEG: 0.02,
  APPRR: 0.01,
} as const;

/** Yearly rates of what happens inside a placement without ending it [assumed]. */
export const SAME_CARER = {
  movesHouseAYear: 0.025,
  agencyChangesAYear: 0.012,
  becomesLongTermShare: 0.3,
  becomesLongTermAfter: { low: 300, high: 800 },
} as const;

export const TEMPORARY_STAYS = {
  aYear: 0.09,
  kinds: { T0: 0.05, T1: 0.15, T2: 0.1, T3: 0.45, T4: 0.25 },
  /** Longest days [rules 375, 376, 379]. */
  longest: { T0: 30, T1: 42, T2: 21, T3: 21, T4: 7 },
  carersHolidaysIn12Months: 2,
  doesNotReturnShare: 0.1,
} as const;

/** Allocation: 53.7 % keep the worker for 12 months, 74.1 % the reviewing officer [scorecard 3, 11]; 24-29 % have 3+ workers [DfE]. */
export const WORKERS = {
  /** 1,557 children for 108.7 posts [scorecard 48]; 61.8 for an officer [scorecard 49]. */
  childrenInCareForATeam: 129,
  postsInATeam: 9,
  firstContactPosts: 3,
  officersInATeam: 2,
  meanDaysInPost: 2000,
  /** Posts that people leave again and again [assumed]. */
  hardToFillShare: 0.2,
  meanDaysInPostHardToFill: 330,
  meanDaysAsOfficer: 2100,
  /** Half of changes of worker are transfers between teams (Children's Commissioner 2019). */
  meanDaysBetweenRestructures: 2600,
  noWorkerShare: 0.015,
  noOfficerShare: 0.015,
  knownBeforeCareShare: 0.45,
  /** A duty worker first, for some days. */
  dutyShare: 0.5,
  daysOnDuty: { low: 4, high: 21 },
  transferShare: 0.88,
  daysToTransfer: { low: 45, high: 160 },
  reallocatedAYear: 0.18,
  reallocationReasons: { MANAGE: 0.6, OTHERS: 0.12, TSPROC: 0.12, CHCHAN: 0.08, PCCHAN: 0.08 },
  coveredAYear: 0.07,
  daysOfCover: { low: 15, high: 120 },
  shortGapShare: 0.1,
  longGapShare: 0.04,
  overlapShare: 0.3,
  officerChangesAYear: 0.1,
  /** Named within 5 working days (Independent reviewing officers' handbook) [assumed]. */
  officerNamedLateShare: 0.1,
} as const;

/** Reviews: 99.4 % of children in timescale, 96.6 % took part [scorecard 1, 2]; a little worse here, to leave something to find. */
export const REVIEWS = {
  when: { early: 0.86, exact: 0.125, late: 0.011, missed: 0.004 },
  daysEarly: { low: 1, high: 24 },
  daysLate: { low: 1, high: 40 },
  daysMissed: { low: 60, high: 150 },
  participation: { PN1: 0.62, PN2: 0.05, PN3: 0.03, PN4: 0.013, PN5: 0.13, PN6: 0.137, PN7: 0.02 },
} as const;

/** Mid-year school moves: 8.7 % of children in care of school age (2018 report), 7-8 % [DfE]. */
export const SCHOOLS = {
  noneShare: 0.02,
  afterPlacementMoveShare: 0.2,
  daysAfterPlacementMove: { low: 0, high: 30 },
  midYearMovesAYear: 0.025,
  summerMovesAYear: 0.02,
  gapShare: 0.15,
  daysOfGap: { low: 3, high: 60 },
  moveReasons: { CHOICE: 0.6, EXCLUSION: 0.06, MANAGED: 0.14, OTHER: 0.2 },
} as const;

/** 82 children went missing in a month; 27 spells over 48 hours; 1,218 interviews due in a year [scorecard 36-39]. */
export const MISSING = {
  runnersShare: 0.12,
  runnerSpellsAYear: 8,
  otherSpellsAYear: 0.12,
  fromAge: 10,
  awayShare: 0.2,
  lengths: { sameDay: 0.3, nextDay: 0.36, twoDays: 0.1, longer: 0.22, long: 0.02 },
  /** 90.7 % held, 74.2 % within 3 working days [scorecard 36, 37]. */
  interviews: { onTime: 0.742, late: 0.165, declined: 0.06, none: 0.033 },
} as const;

/** OC2: 96.2 % assessed, 94.8 % seen by a dentist, mean SDQ 14.0 [scorecard 24, 25, 27]; the rest assumed. */
export const HEALTH = {
  healthAssessment: 0.962,
  teethCheck: 0.948,
  immunisations: 0.9,
  healthCheck: 0.93,
  convicted: 0.021,
  substanceMisuse: 0.04,
  interventionReceived: 0.6,
  sdqCompleted: 0.8,
  sdqMean: 14,
  sdqDeviation: 6.6,
  sdqReasons: { SDQ2: 0.3, SDQ3: 0.15, SDQ4: 0.35, SDQ5: 0.2 },
} as const;

/** OC3: in touch 87.2 %, suitable 92.9 %, in education, employment or training 64.9 % [scorecard 41, 42, 44]. */
export const CARE_LEAVERS = {
  inTouch: { YES: 0.872, NO: 0.07, REFU: 0.03, NREQ: 0.018, RHOM: 0.008, DIED: 0.002 },
  activities: { F2: 0.27, F5: 0.2, P5: 0.08, F4: 0.04, F1: 0.06, G5: 0.22, G4: 0.08, G6: 0.05 },
  accommodation: {
    U1: 0.38,
    D1: 0.16,
    Z1: 0.1,
    B1: 0.12,
    E1: 0.07,
    K1: 0.05,
    T1: 0.03,
    Y1: 0.02,
    S2: 0.01,
    X2: 0.035,
    W2: 0.01,
    R2: 0.015,
  },
} as const;

/** PREV_PERM of starters from 1 April 2016 [assumed]. */
export const PREVIOUS_PERMANENCE = { Z1: 0.945, P2: 0.03, P1: 0.01, P3: 0.01, P4: 0.005 } as const;

export const NEEDS = {
  any: { N1: 0.63, N2: 0.04, N3: 0.03, N4: 0.08, N5: 0.15, N6: 0.02, N7: 0.002, N8: 0.048 },
  ethnicities: {
    WBRI: 0.78,
    WIRI: 0.005,
    WIRT: 0.003,
    WROM: 0.01,
    WOTH: 0.05,
    MWBC: 0.025,
    MWBA: 0.012,
    MWAS: 0.012,
    MOTH: 0.025,
    AIND: 0.004,
    APKN: 0.005,
    ABAN: 0.008,
    AOTH: 0.01,
    CHNE: 0.001,
    BCRB: 0.008,
    BAFR: 0.02,
    BOTH: 0.008,
    OOTH: 0.008,
    REFU: 0.001,
    NOBT: 0.005,
  },
  unaccompaniedEthnicities: { AOTH: 0.34, BAFR: 0.32, OOTH: 0.26, WOTH: 0.05, NOBT: 0.03 },
} as const;
