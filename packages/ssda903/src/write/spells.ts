import type { CivilDate } from '@permanence/calendar/civil-date';
import type { StandingFact } from '@permanence/care/child/standing';
import { dayCell } from './cell.ts';
import { born, type RecordOfYear, touches, type WriteRows } from './record.ts';

const ENDINGS = {
  MissingStarted: ['MissingEnded', 'spell'],
  SocialWorkerAllocated: ['SocialWorkerAllocationEnded', 'allocation'],
  ReviewingOfficerAllocated: ['ReviewingOfficerAllocationEnded', 'allocation'],
  SchoolStarted: ['SchoolLeft', 'enrolment'],
  DeprivationOfLibertyStarted: ['DeprivationOfLibertyEnded', 'order'],
} as const;

type Starting = keyof typeof ENDINGS;

interface Spell<Name extends Starting> {
  readonly started: StandingFact<Name>['data'];
  readonly end: CivilDate | undefined;
}

/** Ids differ between a log and one that was filled from its returns; the lines of both should not. */
function byDayThenText(a: Spell<Starting>, b: Spell<Starting>): number {
  const [left, right] = [a, b].map(
    ({ started, end }) => `${started.on} ${end ?? ''} ${JSON.stringify(started)}`,
  );
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

/** What lasted into the year, by its first day; the day it ended is of the fact that names it. */
function spellsOf<Name extends Starting>({ facts, opening }: RecordOfYear, type: Name): Spell<Name>[] {
  const [ending, field] = ENDINGS[type];
  const ends = new Map<unknown, CivilDate>(
    facts.of(ending).map(({ data }) => [(data as Readonly<Record<string, unknown>>)[field], data.on]),
  );
  return facts
    .of(type)
    .map(({ id, data }) => ({ started: data, end: ends.get(id) }))
    .filter(({ end }) => touches(opening, end))
    .sort(byDayThenText);
}

export const missingRows: WriteRows = (record) =>
  spellsOf(record, 'MissingStarted').map(({ started, end }) => ({
    DOB: dayCell(born(record)),
    MISSING: started.absence,
    MIS_START: dayCell(started.on),
    MIS_END: dayCell(end),
  }));

export const socialWorkerRows: WriteRows = (record) =>
  spellsOf(record, 'SocialWorkerAllocated').map(({ started, end }) => ({
    DOB: dayCell(born(record)),
    SW_ID: started.worker,
    SW_DECOM: dayCell(started.on),
    SW_DEC: dayCell(end),
    SW_REASON: started.reason,
  }));

export const libertyRows: WriteRows = (record) =>
  spellsOf(record, 'DeprivationOfLibertyStarted').map(({ started, end }) => ({
    DOB: dayCell(born(record)),
    DOLO_START: dayCell(started.on),
    DOLO_END: dayCell(end),
  }));

export const schoolRows: WriteRows = (record) =>
  spellsOf(record, 'SchoolStarted').map(({ started, end }) => ({
    URN: started.school,
    SCHOOL_START: dayCell(started.on),
    SCHOOL_END: dayCell(end),
    SCHOOL_REASON: started.reason,
  }));

export const officerRows: WriteRows = (record) =>
  spellsOf(record, 'ReviewingOfficerAllocated').map(({ started, end }) => ({
    IRO_ID: started.worker,
    IRO_DECOM: dayCell(started.on),
    IRO_DEC: dayCell(end),
  }));
