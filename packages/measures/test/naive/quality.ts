/** Offending, complaints, audits, and the teams' posts and cases. */
import { episodeOn } from './chain.ts';
import type { NaiveFact } from './child.ts';
import { isUascOn, toldOf } from './child.ts';
import { birthday, windowOf } from './dates.ts';
import {
  type EventRule,
  excluded,
  type Family,
  type Judgement,
  judged,
  type NaiveTotal,
  type SnapshotRule,
} from './facts.ts';
import { decimal } from './print.ts';

const youthOffending: SnapshotRule = ({ child }) => {
  const isOpen = toldOf(child, 'YouthOffendingStarted').some(({ to }) => to === undefined);
  return judged(isOpen, 'open-to-youth-offending', 'not-open-to-youth-offending');
};

const complaints: EventRule = ({ child, asAt, excludeUasc }) =>
  toldOf(child, 'ComplaintReceived')
    .filter(({ on }) => on.slice(0, 7) === asAt.slice(0, 7))
    .map(({ on, fields }) => {
      if (excludeUasc && isUascOn(child, on)) return excluded('uasc');
      const isInCare = episodeOn(child, on) !== undefined && on < birthday(child.dob, 18);
      if (!isInCare) return excluded('not-in-care');
      return judged(true, fields.madeBy === 'CHILD' ? 'made-by-child' : 'made-on-behalf', '');
    });

const carePlans: EventRule = ({ child, asAt, excludeUasc }) =>
  toldOf(child, 'CarePlanGraded')
    .filter(({ on }) => on >= windowOf(asAt, 1).start)
    .map(({ on, fields }) => {
      if (excludeUasc && isUascOn(child, on)) return excluded('uasc');
      return judged(['GOOD', 'OUTST'].includes(fields.grade ?? ''), 'good', 'not-good');
    });

const hundredths = (amount: string | undefined): number => Math.round(Number(amount) * 100);

/** The last of these facts; of several of one day the one that was told last. */
function lastOf(authority: NaiveFact[], type: string): NaiveFact[] {
  const [first, ...others] = authority.filter((fact) => fact.type === type);
  if (first === undefined) return [];
  return [others.reduce((last, fact) => (fact.on >= last.on ? fact : last), first)];
}

const posts = (authority: NaiveFact[]): Judgement[] =>
  lastOf(authority, 'PostsFilledObserved').map(({ fields }) => ({
    outcome: 'numerator',
    because: 'posts-counted',
    value: hundredths(fields.filled),
    days: hundredths(fields.posts),
  }));

const cases = (authority: NaiveFact[]): Judgement[] =>
  lastOf(authority, 'CaseloadObserved').map(({ fields }) => ({
    outcome: 'numerator',
    because: 'cases-counted',
    value: hundredths(fields.cases),
    days: hundredths(fields.workers),
  }));

function amounts(scale: number): (judgements: Judgement[]) => NaiveTotal {
  return ([only]) => {
    const [value, of] = [only?.value ?? 0, only?.days ?? 0];
    return { numerator: value / 100, denominator: of / 100, value: decimal(value * scale, of, 1) };
  };
}

export const quality: Family = {
  snapshot: { 'youth-offending': youthOffending },
  events: { 'complaints-month': complaints, 'care-plans-good': carePlans },
  authority: { 'posts-filled': posts, 'social-worker-caseload': cases },
  counts: ['complaints-month'],
  means: [],
  totals: { 'posts-filled': amounts(100), 'social-worker-caseload': amounts(1) },
  needs: {
    'youth-offending': [['YouthOffendingStarted']],
    'complaints-month': [['ComplaintReceived']],
    'care-plans-good': [['CarePlanGraded']],
    'posts-filled': [['PostsFilledObserved']],
    'social-worker-caseload': [['CaseloadObserved']],
  },
};
