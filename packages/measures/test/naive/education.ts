/** Education: exclusions, timetables, those in none, special educational needs. */
import { periodOn } from './chain.ts';
import { isUascOn, toldOf } from './child.ts';
import { addDays, addMonths, birthday } from './dates.ts';
import {
  type EventRule,
  excluded,
  type Facts,
  type Family,
  isAged,
  type Judgement,
  judged,
  type SnapshotRule,
} from './facts.ts';

function firstOfSeptember(asAt: string): string {
  const year = Number(asAt.slice(0, 4));
  return asAt.slice(5) < '09-01' ? `${year - 1}-09-01` : `${year}-09-01`;
}

function counted(isCounted: boolean, reason: string, otherwise: string): Judgement {
  return isCounted ? { outcome: 'numerator', because: reason } : excluded(otherwise);
}

const permanentlyExcluded: SnapshotRule = ({ child, asAt }) => {
  const days = toldOf(child, 'PermanentlyExcluded').map(({ on }) => on);
  const isCounted = days.some((day) => day >= firstOfSeptember(asAt));
  return counted(isCounted, 'permanently-excluded', 'not-permanently-excluded');
};

/** Ends after D have been taken away before, so that what has an end has ended. */
function lastsNow(facts: Facts, type: string): boolean {
  return toldOf(facts.child, type).some(({ to }) => to === undefined);
}

const partTimeTimetable: SnapshotRule = (facts) =>
  counted(lastsNow(facts, 'PartTimeTimetableStarted'), 'part-time-timetable', 'no-part-time-timetable');

function inCareForAYear({ period, asAt }: Facts): boolean {
  return period.bla <= addMonths(asAt, -12);
}

const neet: SnapshotRule = (facts) => {
  if (!isAged(facts, 16, 18)) return excluded('aged-under-16');
  if (!inCareForAYear(facts)) return excluded('in-care-under-12-months');
  const statuses = toldOf(facts.child, 'EducationStatusObserved');
  const last = statuses.at(-1)?.on;
  if (last === undefined) return excluded('status-not-known');
  const isNeet = statuses.some(({ on, fields }) => on === last && fields.status === 'NEET');
  return judged(isNeet, 'neet', 'not-neet');
};

const senProvision: SnapshotRule = (facts) => {
  if (!isAged(facts, 5, 16)) return excluded('age');
  if (!inCareForAYear(facts)) return excluded('in-care-under-12-months');
  return judged(lastsNow(facts, 'EhcPlanStarted'), 'sen-provision', 'no-sen-provision');
};

/** One row a plan issued. */
const plansIssued: EventRule = ({ child, asAt, excludeUasc }) =>
  toldOf(child, 'EhcAssessmentRequested').flatMap(({ on, to, fields }): Judgement[] => {
    if (to === undefined || fields.outcome !== 'ISSUED' || to < firstOfSeptember(asAt)) return [];
    if (excludeUasc && isUascOn(child, to)) return [excluded('uasc')];
    const inCare = periodOn(child, on) !== undefined && on < birthday(child.dob, 18);
    if (!inCare) return [excluded('not-in-care-when-requested')];
    return [judged(to <= addDays(on, 20 * 7), 'issued-in-20-weeks', 'issued-after-20-weeks')];
  });

export const education: Family = {
  snapshot: {
    'permanent-exclusions': permanentlyExcluded,
    'part-time-timetable': partTimeTimetable,
    'neet-16-18': neet,
    'sen-ehcp': senProvision,
  },
  events: { 'ehcp-20-weeks': plansIssued },
  counts: ['permanent-exclusions', 'part-time-timetable'],
  means: [],
  needs: {
    'permanent-exclusions': [['PermanentlyExcluded']],
    'part-time-timetable': [['PartTimeTimetableStarted']],
    'neet-16-18': [['EducationStatusObserved']],
    'sen-ehcp': [['EhcPlanStarted']],
    'ehcp-20-weeks': [['EhcAssessmentRequested']],
  },
};
