import { type CivilDate, daysBetween } from '@permanence/calendar/civil-date';
import { SEX_RECODED } from './codes.ts';
import { startsSchool } from './identity.ts';
import type { Health, InventedChild, Until } from './rows.ts';

/** A file of the return: its name, its header, and the rows of one child in a return made on a day. */
export interface Table {
  readonly file: string;
  readonly columns: string;
  readonly rows: (child: InventedChild, madeOn: CivilDate) => readonly (readonly Cell[])[];
}

type Cell = string | number | undefined;

export const TABLES = [
  {
    file: 'header.csv',
    columns: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
    rows: (child, madeOn) => [
      [
        child.child,
        sexCode(child, madeOn),
        day(child.birth),
        child.ethnicity,
        upnOn(child, madeOn),
        ...mother(child),
      ],
    ],
  },
  {
    file: 'episodes.csv',
    columns: 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
    rows: ({ child, episodes }) =>
      episodes.map((row) => [
        child,
        day(row.decom),
        row.rne,
        row.ls,
        row.cin,
        row.place,
        row.placeProvider,
        day(row.dec),
        row.rec,
        row.reasonPlaceChange,
        row.homePost,
        row.plPost,
        row.urn,
      ]),
  },
  {
    file: 'reviews.csv',
    columns: 'CHILD,DOB,REVIEW,REVIEW_CODE',
    rows: (child) => child.reviews.map((row) => [...who(child), day(row.review), row.reviewCode]),
  },
  {
    file: 'uasc.csv',
    columns: 'CHILD,SEX,DOB,DUC',
    rows: (child, madeOn) =>
      child.uasc ? [[child.child, sexCode(child, madeOn), day(child.birth), day(child.uasc.ceased)]] : [],
  },
  {
    file: 'oc2.csv',
    columns:
      'CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED',
    rows: (child) => child.oc2.map((row) => [...who(child), ...health(row)]),
  },
  {
    file: 'oc3.csv',
    columns: 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM',
    rows: (child) => child.oc3.map((row) => [...who(child), row.inTouch, row.activ, row.accom]),
  },
  {
    file: 'ad1.csv',
    columns: 'CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR',
    rows: (child) =>
      child.ad1.map((row) => [
        ...who(child),
        day(row.dateInt),
        day(row.dateMatch),
        flag(row.fosterCare),
        row.nbAdoptr,
        row.sexAdoptr,
        row.lsAdoptr,
      ]),
  },
  {
    file: 'placed-for-adoption.csv',
    columns: 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED',
    rows: (child) =>
      child.placedForAdoption.map((row) => [
        ...who(child),
        day(row.datePlaced),
        day(row.datePlacedCeased),
        row.reasonPlacedCeased,
      ]),
  },
  {
    file: 'previous-permanence.csv',
    columns: 'CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM',
    rows: (child) =>
      child.previousPermanence
        .slice(-1)
        .map((row) => [...who(child), row.prevPerm, row.laPerm, row.datePerm]),
  },
  {
    file: 'missing.csv',
    columns: 'CHILD,DOB,MISSING,MIS_START,MIS_END',
    rows: (child) =>
      child.missing.map((row) => [...who(child), row.missing, day(row.misStart), day(row.misEnd)]),
  },
  {
    file: 'social-workers.csv',
    columns: 'CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON,SW_TEAM',
    rows: (child) =>
      child.socialWorkers.map((row) => [
        ...who(child),
        row.swId,
        day(row.swDecom),
        day(row.swDec),
        row.swReason,
        row.swTeam,
      ]),
  },
  {
    file: 'schools.csv',
    columns: 'CHILD,URN,SCHOOL_START,SCHOOL_END,SCHOOL_REASON',
    rows: ({ child, schools }) =>
      schools.map((row) => [child, row.urn, day(row.schoolStart), day(row.schoolEnd), row.schoolReason]),
  },
  {
    file: 'reviewing-officers.csv',
    columns: 'CHILD,IRO_ID,IRO_DECOM,IRO_DEC',
    rows: ({ child, reviewingOfficers }) =>
      reviewingOfficers.map((row) => [child, row.iroId, day(row.iroDecom), day(row.iroDec)]),
  },
  {
    file: 'adoption-plans.csv',
    columns: 'CHILD,PLAN_DATE',
    rows: ({ child, adoptionPlans }) => adoptionPlans.map(({ planDate }) => [child, day(planDate)]),
  },
  {
    file: 'return-interviews.csv',
    columns: 'CHILD,RHI_DUE_FROM,RHI_DATE,RHI_OUTCOME',
    rows: ({ child, returnInterviews }) =>
      returnInterviews.map((row) => [child, day(row.rhiDueFrom), day(row.rhiDate), row.rhiOutcome]),
  },
] as const satisfies readonly Table[];

export type FileName = (typeof TABLES)[number]['file'];

/** dd/mm/yyyy. */
function day(date: Until): string | undefined {
  return date && `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

function flag(yes: boolean | undefined): Cell {
  return yes === undefined ? undefined : Number(yes);
}

function who(child: InventedChild): Cell[] {
  return [child.child, day(child.birth)];
}

function sexCode({ sex }: InventedChild, madeOn: CivilDate): string {
  if (madeOn >= SEX_RECODED) return sex === 'male' ? 'M' : 'F';
  return sex === 'male' ? '1' : '2';
}

/** UN1: not of school age. UN4: newly looked after, not known yet. */
function upnOn({ upn, birth, upnKnownFrom }: InventedChild, madeOn: CivilDate): string {
  if (madeOn < startsSchool(birth)) return 'UN1';
  return madeOn < upnKnownFrom && daysBetween(madeOn, upnKnownFrom) <= 7 ? 'UN4' : upn;
}

function mother({ sex, motherSince }: InventedChild): Cell[] {
  if (sex === 'male') return [undefined, undefined];
  return [flag(motherSince !== undefined), day(motherSince)];
}

function health(row: Health): Cell[] {
  return [
    row.sdqScore,
    row.sdqReason,
    flag(row.convicted),
    flag(row.healthCheck),
    flag(row.immunisations),
    flag(row.teethCheck),
    flag(row.healthAssessment),
    flag(row.substanceMisuse),
    flag(row.interventionReceived),
    flag(row.interventionOffered),
  ];
}
