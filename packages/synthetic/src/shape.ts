/**
 * How an invented authority is shaped. Every probability of the package is here or in `shape-of-practice.ts`.
 * [scorecard n] = row n of Kent's scorecard of November 2018; [DfE] = national tables for 31 March 2021 to 2025;
 * [rule n] = published validation rule; [assumed] = no figure found, chosen to look ordinary.
 */
export const POPULATION = {
  /** Unaccompanied asylum-seeking children among children in care: 266 of 1,620 [scorecard 8, 9]. */
  unaccompaniedShare: 266 / 1620,
  /** Children leaving in a year for each one in care: 599 of 1,354, and 233 of 266 unaccompanied [scorecard 30, 34]. */
  leaversAYear: 599 / 1354,
  unaccompaniedLeaversAYear: 233 / 266,
  /** Children who only ever have short breaks, for each non-UASC in care [assumed]. */
  shortBreaksShare: 0.045,
  /** Years of age at the day of the picture [assumed, from the national age bands]. */
  ageBands: { '0-1': 0.055, '1-5': 0.15, '5-10': 0.2, '10-16': 0.385, '16-18': 0.21 },
  unaccompaniedAgeBands: { '12-15': 0.06, '15-16': 0.1, '16-17': 0.29, '17-18': 0.55 },
  maleShare: 0.54,
  unaccompaniedMaleShare: 0.93,
  /** Days in care so far; 78 % have 12 months [scorecard 24], 64 % have 18 [scorecard 3], 42 % of non-UASC 913 days under 16 [scorecard 5]. */
  meanDaysInCare: 3600,
  longestDaysInCare: 4700,
  unaccompaniedMeanDaysInCare: 800,
  /** Born into care: part of those under one year old [assumed]. */
  enteredAtBirthShare: 0.5,
  /** Came back after an earlier period: 66 of 494 starters within 24 months [scorecard 12]. */
  earlierPeriodShare: 0.34,
  earlierWithin24Months: 0.75,
  /** In care under a plan of adoption at the picture, by years of age; 58 decided and not placed [scorecard 33]. */
  adoptionPlanShare: { under5: 0.5, under8: 0.06 },
  /** Care-order children who started under 6 whose adoption plan was given up [assumed]. */
  adoptionPlanReversedShare: 0.12,
  /** Girls of 14 and over who become mothers [assumed]. */
  motherShare: 0.025,
} as const;

/** Why care ended: weight among non-UASC leavers, years of age then, mean days in care. Adoption 96 and SGO 37 of 599 [scorecard 28, 35]. */
export const EXITS = {
  adopted: { weight: 0.125, ageFrom: 0, ageTo: 6, meanDays: 0 },
  guardianship: { weight: 0.085, ageFrom: 1, ageTo: 14, meanDays: 480 },
  arrangements: { weight: 0.03, ageFrom: 1, ageTo: 15, meanDays: 350 },
  home: { weight: 0.29, ageFrom: 0, ageTo: 17.5, meanDays: 260 },
  relative: { weight: 0.04, ageFrom: 1, ageTo: 17.5, meanDays: 240 },
  eighteen: { weight: 0.32, ageFrom: 18, ageTo: 18, meanDays: 1900 },
  custody: { weight: 0.02, ageFrom: 13, ageTo: 17.9, meanDays: 300 },
  remand: { weight: 0.02, ageFrom: 12, ageTo: 17.9, meanDays: 45 },
  otherAuthority: { weight: 0.02, ageFrom: 0, ageTo: 17.5, meanDays: 300 },
  abroad: { weight: 0.004, ageFrom: 1, ageTo: 17, meanDays: 400 },
  died: { weight: 0.003, ageFrom: 0, ageTo: 17, meanDays: 600 },
  other: { weight: 0.043, ageFrom: 0, ageTo: 17.5, meanDays: 200 },
} as const;

/** The same for unaccompanied children [assumed]. */
export const UNACCOMPANIED_EXITS = {
  eighteen: { weight: 0.68, ageFrom: 18, ageTo: 18, meanDays: 430 },
  assessedAdult: { weight: 0.13, ageFrom: 15.5, ageTo: 17.9, meanDays: 90 },
  otherAuthority: { weight: 0.07, ageFrom: 14, ageTo: 17.9, meanDays: 60 },
  relative: { weight: 0.05, ageFrom: 13, ageTo: 17.9, meanDays: 120 },
  missing: { weight: 0.06, ageFrom: 14.5, ageTo: 17.9, meanDays: 60 },
  abroad: { weight: 0.01, ageFrom: 14, ageTo: 17.9, meanDays: 200 },
} as const;

export type Exit = keyof typeof EXITS | keyof typeof UNACCOMPANIED_EXITS;

export type Exits = Readonly<
  Partial<Record<Exit, { weight: number; ageFrom: number; ageTo: number; meanDays: number }>>
>;

/** Legal routes through care [assumed; two thirds of children in care are under care or placement orders]. */
export const LEGAL = {
  accommodatedByAgeAtStart: { under10: 0.12, under16: 0.35, over16: 0.7 },
  firstStatus: { C1: 0.36, V2: 0.42, L2: 0.12, L1: 0.095, L3: 0.005 },
  /** The longest each emergency status may last, in days [rules 361, 362, 363, 364]. */
  longestEmergency: { L1: 3, L2: 8, L3: 7, J2: 3 },
  daysFromAccommodationToInterimOrder: 120,
  /** Care proceedings end within 26 weeks, or do not. */
  proceedingsDays: { low: 140, high: 260 },
  changesWithPlacementShare: 0.3,
  remandByAge13Share: 0.006,
} as const;

/** Milestones of adoption in days, from the start of care on. Means aim at A1 426 or less and A2 121 or less [scorecard 28, 29]. */
export const ADOPTION = {
  ways: { strangers: 0.78, fosterCarer: 0.1, fosteringForAdoption: 0.12 },
  relinquishedShare: 0.04,
  daysToPlan: { low: 90, high: 240 },
  /** Decision within 8 weeks of the plan: 85 of 99 [scorecard 31]. */
  decisionWithin8Weeks: 0.859,
  daysToOrder: { low: 3, high: 45 },
  meanDaysOrderToMatch: 145,
  matchedBeforeOrderShare: 0.06,
  daysMatchToPlaced: { low: 7, high: 45 },
  placedOnOrderDayShare: 0.3,
  daysPlacedToAdopted: { low: 110, high: 420 },
  /** 14 of 423 placements over four years ended before the order (seed report, by way of domain.md 3i). */
  disruptedShare: 14 / 423,
  unopposedShare: 0.25,
  reversedReasons: { RD1: 0.35, RD2: 0.15, RD3: 0.35, RD4: 0.15 },
  adopters: { MF: 0.74, FF: 0.08, MM: 0.07, F1: 0.1, M1: 0.01 },
} as const;

/** Days a child lives somewhere, by how settled the child's time in care is: aims at 10.5 % and 69.8 % [scorecard 4, 5]. */
export const STABILITY = {
  kindsUnder10: { settled: 0.75, unsettled: 0.2, turbulent: 0.05 },
  kindsOver10: { settled: 0.53, unsettled: 0.34, turbulent: 0.13 },
  settled: { firstHomeLasts: 0.56, meanFirst: 80, meanLater: 5000 },
  unsettled: { firstHomeLasts: 0.15, meanFirst: 110, meanLater: 780 },
  turbulent: { firstHomeLasts: 0, meanFirst: 70, meanLater: 150 },
  unaccompanied: { firstHomeLasts: 0.25, meanFirst: 50, meanLater: 900 },
} as const;

/** Edge kinds of history [assumed]. */
export const SHORT_BREAKS = {
  kinds: { eachStay: 0.5, oneAgreement: 0.3, intoCareAndBack: 0.2 },
  /** Children in care who had short breaks under one agreement before full care. */
  beforeCareShare: 0.008,
  longestStay: 17,
  /** Statutory limit of days a year. */
  daysAYear: 75,
} as const;
