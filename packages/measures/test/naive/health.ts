/** Health: assessments, dental checks, the history given at 18, strengths and difficulties. */
import { type Period, periodOn, periodsOf } from './chain.ts';
import { isUascOn, type NaiveChild, type NaiveFact, toldOf } from './child.ts';
import { addDays, addMonths, birthday, windowOf } from './dates.ts';
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
import { addWorkingDays } from './holidays.ts';

interface Entry {
  bla: string;
  /** The first day on which the child is no longer a child in care. Undefined: not by D. */
  until: string | undefined;
  /** Initial assessments held in between. */
  assessments: NaiveFact[];
}

function entryOf(child: NaiveChild, period: Period, asAt: string): Entry {
  const adult = birthday(child.dob, 18);
  const first = period.end !== undefined && period.end < adult ? period.end : adult;
  const until = first <= asAt ? first : undefined;
  const assessments = toldOf(child, 'HealthAssessmentHeld').filter(
    ({ on, fields }) => fields.kind === 'INITIAL' && period.bla <= on && (until === undefined || on < until),
  );
  return { bla: period.bla, until, assessments };
}

/** The rule, of each period of care that began in the window while the child was under 18. */
function ofEachEntry(judge: (entry: Entry, asAt: string) => Judgement): EventRule {
  return ({ child, asAt, excludeUasc }) => {
    const { start, end } = windowOf(asAt, 1);
    const adult = birthday(child.dob, 18);
    return periodsOf(child)
      .filter(({ bla }) => start <= bla && bla < end && bla < adult)
      .map((period) => {
        if (excludeUasc && isUascOn(child, period.bla)) return excluded('uasc');
        return judge(entryOf(child, period, asAt), asAt);
      });
  };
}

/** Of a child who was not assessed: whether it is too early, or was never needed, or is a failure. */
function withoutAssessment({ bla, until }: Entry, asAt: string, failure: string): Judgement {
  const due = addWorkingDays(bla, 20);
  if (until !== undefined && until <= due) return excluded('left-care-before-due');
  if (asAt < due) return excluded('not-yet-due');
  return judged(false, '', failure);
}

const heldIn20Days = ofEachEntry((entry, asAt) => {
  const first = entry.assessments[0];
  if (first === undefined) return withoutAssessment(entry, asAt, 'not-held');
  return judged(first.on <= addWorkingDays(entry.bla, 20), 'held-in-time', 'held-late');
});

const referredIn5Days = ofEachEntry((entry, asAt) => {
  if (entry.assessments.length === 0) return withoutAssessment(entry, asAt, 'no-assessment');
  const referrals = entry.assessments.map(({ fields }) => fields.referred ?? '').filter((day) => day !== '');
  const first = referrals.sort()[0];
  if (first === undefined) return excluded('referral-not-recorded');
  return judged(first <= addWorkingDays(entry.bla, 5), 'referred-in-time', 'referred-late');
});

function inCareForAYear({ period, asAt }: Facts): boolean {
  return period.bla <= addMonths(asAt, -12);
}

/** The days on which a yearly return says that it was done. */
function yearlyYes(child: NaiveChild, field: string): string[] {
  return toldOf(child, 'HealthObserved')
    .filter(({ fields }) => fields[field] === 'true')
    .map(({ on }) => on);
}

function doneSince(from: string, days: string[]): boolean {
  return days.some((day) => from <= day);
}

const healthAssessed: SnapshotRule = (facts) => {
  const { child, asAt } = facts;
  if (!inCareForAYear(facts)) return excluded('in-care-under-12-months');
  const months = birthday(child.dob, 5) <= asAt ? 12 : 6;
  const from = addMonths(addDays(asAt, 1), -months);
  const held = toldOf(child, 'HealthAssessmentHeld').map(({ on }) => on);
  const isInTime = doneSince(from, [...held, ...yearlyYes(child, 'healthAssessment')]);
  return judged(isInTime, 'assessed-in-time', 'assessment-overdue');
};

const teethChecked: SnapshotRule = (facts) => {
  const { child, asAt } = facts;
  if (!inCareForAYear(facts)) return excluded('in-care-under-12-months');
  const held = toldOf(child, 'DentalCheckHeld').map(({ on }) => on);
  const isInTime = doneSince(windowOf(asAt, 1).start, [...held, ...yearlyYes(child, 'teethCheck')]);
  return judged(isInTime, 'checked-in-time', 'check-overdue');
};

const historyAt18: EventRule = ({ child, asAt, excludeUasc }) => {
  const turned = birthday(child.dob, 18);
  if (turned.slice(0, 7) !== asAt.slice(0, 7) || turned > asAt) return [];
  const eve = addDays(turned, -1);
  if (periodOn(child, eve) === undefined) return [];
  if (excludeUasc && isUascOn(child, eve)) return [excluded('uasc')];
  return [judged(toldOf(child, 'HealthHistoryGiven').length > 0, 'history-given', 'no-history-given')];
};

function firstOfApril(asAt: string): string {
  const year = Number(asAt.slice(0, 4));
  return asAt.slice(5) < '04-01' ? `${year - 1}-04-01` : `${year}-04-01`;
}

const difficulties: SnapshotRule = (facts) => {
  const { child, asAt } = facts;
  if (!isAged(facts, 4, 17)) return excluded('age');
  const scores = [
    ...toldOf(child, 'SdqScored').map(({ on, fields }) => ({ on, score: fields.score })),
    ...toldOf(child, 'HealthObserved').map(({ on, fields }) => ({ on, score: fields.sdqScore })),
  ].filter(({ on, score }) => score !== undefined && firstOfApril(asAt) <= on);
  const last = scores
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (last === undefined) return excluded('no-questionnaire');
  const ofThatDay = scores.filter(({ on }) => on === last).map(({ score }) => Number(score));
  return { outcome: 'numerator', because: 'scored', value: Math.max(...ofThatDay) };
};

export const health: Family = {
  snapshot: {
    'health-assessments-in-timescale': healthAssessed,
    'dental-checks-in-timescale': teethChecked,
    'sdq-average': difficulties,
  },
  events: {
    'iha-referral-5-days': referredIn5Days,
    'iha-held-20-days': heldIn20Days,
    'health-history-at-18': historyAt18,
  },
  counts: [],
  means: ['sdq-average'],
  needs: {
    'iha-referral-5-days': [['HealthAssessmentHeld']],
    'iha-held-20-days': [['HealthAssessmentHeld']],
    'health-assessments-in-timescale': [['HealthAssessmentHeld', 'HealthObserved.healthAssessment']],
    'dental-checks-in-timescale': [['DentalCheckHeld', 'HealthObserved.teethCheck']],
    'health-history-at-18': [['HealthHistoryGiven']],
    'sdq-average': [['SdqScored', 'HealthObserved.sdqScore']],
  },
};
