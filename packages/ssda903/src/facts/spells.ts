import type { CivilDate } from '@permanence/calendar/civil-date';
import { ABSENCES, ALLOCATION_REASONS } from '@permanence/care/codes/people';
import { given, type RowFacts } from '../desired.ts';
import type { Row } from '../row.ts';
import { dayOf, knownCode, localCodeOf, shortText } from '../values.ts';
import type { MakeFacts } from './make.ts';

const MAX_WORKER = 40;
const MAX_SCHOOL = 10;

interface Spell {
  readonly on: CivilDate;
  readonly end: CivilDate | undefined;
}

/** The days of a row that lasts. A row that ends before it starts says nothing that could be true. */
export function spellOf(row: Row, startColumn: string, endColumn: string): Spell | undefined {
  const on = dayOf(row, startColumn);
  const end = dayOf(row, endColumn);
  return on === undefined || (end !== undefined && end < on) ? undefined : { on, end };
}

export const factsOfMissing: MakeFacts = (row, _circumstances, facts) => {
  const run = spellOf(row, 'MIS_START', 'MIS_END');
  const absence = knownCode(row, 'MISSING', ABSENCES);
  if (run === undefined || absence === undefined) return;
  const spell = facts.add({ type: 'MissingStarted', data: { on: run.on, absence } });
  if (run.end !== undefined) facts.add({ type: 'MissingEnded', data: { on: run.end, spell } });
};

export const factsOfSocialWorker: MakeFacts = (row, _circumstances, facts) => {
  const time = spellOf(row, 'SW_DECOM', 'SW_DEC');
  const worker = shortText(row, 'SW_ID', MAX_WORKER);
  if (time === undefined || worker === undefined) return;
  const reason = knownCode(row, 'SW_REASON', ALLOCATION_REASONS);
  const team = shortText(row, 'SW_TEAM', MAX_WORKER);
  const data = given({ on: time.on, worker, team, reason });
  const allocation = facts.add({ type: 'SocialWorkerAllocated', data });
  if (time.end === undefined) return;
  facts.add({ type: 'SocialWorkerAllocationEnded', data: { on: time.end, allocation } });
};

export const factsOfOfficer: MakeFacts = (row, _circumstances, facts) => {
  const time = spellOf(row, 'IRO_DECOM', 'IRO_DEC');
  const worker = shortText(row, 'IRO_ID', MAX_WORKER);
  if (time === undefined || worker === undefined) return;
  const allocation = facts.add({ type: 'ReviewingOfficerAllocated', data: { on: time.on, worker } });
  if (time.end === undefined) return;
  facts.add({ type: 'ReviewingOfficerAllocationEnded', data: { on: time.end, allocation } });
};

export const factsOfSchool: MakeFacts = (row, _circumstances, facts) => {
  const time = spellOf(row, 'SCHOOL_START', 'SCHOOL_END');
  const school = shortText(row, 'URN', MAX_SCHOOL);
  if (time === undefined || school === undefined) return;
  const reason = localCodeOf(row, 'SCHOOL_REASON');
  const enrolment = facts.add({ type: 'SchoolStarted', data: given({ on: time.on, school, reason }) });
  if (time.end !== undefined) facts.add({ type: 'SchoolLeft', data: { on: time.end, enrolment } });
};

export const factsOfLiberty: MakeFacts = (row, _circumstances, facts: RowFacts) => {
  const time = spellOf(row, 'DOLO_START', 'DOLO_END');
  if (time === undefined) return;
  const order = facts.add({ type: 'DeprivationOfLibertyStarted', data: { on: time.on } });
  if (time.end !== undefined) facts.add({ type: 'DeprivationOfLibertyEnded', data: { on: time.end, order } });
};
