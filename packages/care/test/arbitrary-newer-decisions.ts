import * as fc from 'fast-check';
import * as access from '../src/access/decide.ts';
import * as accessOfPeople from '../src/access/decide-people.ts';
import * as closing from '../src/adoption/decide-closing.ts';
import * as careLeaver from '../src/care-leaver/decide.ts';
import * as approve from '../src/child/approve.ts';
import * as education from '../src/education/decide.ts';
import * as health from '../src/health/decide.ts';
import * as observation from '../src/observation/decide.ts';
import * as permanence from '../src/permanence/decide.ts';
import * as retention from '../src/retention/decide.ts';
import * as review from '../src/review/decide.ts';
import * as sibling from '../src/sibling/decide.ts';
import { command, days, maybe, type OnDay, oneOf, type Recorded } from './arbitrary-command.ts';
import type { Decide } from './scenario.ts';

const until = { until: maybe(days) };
const group = { group: oneOf('g', 'h') };

/** Names one of the events of a type. */
function naming<Intent>(decide: Decide<Intent>, of: string, field: string, more: object = {}): OnDay {
  return () =>
    fc.nat(200).map((nth) => ({
      name: decide.name,
      decide: decide as Decide<never>,
      intent: (recorded: Recorded) => {
        const found = recorded.filter(({ type }) => type === of);
        return { ...more, [field]: found[nth % Math.max(found.length, 1)]?.id ?? 'none' } as never;
      },
    }));
}

/** Decisions about what the rest of the scorecard needs, and about corrections that need two people. */
export const NEWER_DECISIONS = {
  approveCorrection: naming(approve.approveCorrection, 'CorrectionProposed', 'proposal'),
  rejectCorrection: naming(approve.rejectCorrection, 'CorrectionProposed', 'proposal'),
  closeBirthRecord: command(closing.closeBirthRecord, { named: fc.subarray(['a', 'b'], { minLength: 1 }) }),
  placeLegalHold: command(retention.placeLegalHold, { basis: oneOf('INQUIRY', 'POLICE') }),
  liftLegalHold: command(retention.liftLegalHold),
  restrict: command(access.restrict, {
    level: oneOf('team-only', 'named-only', 'sealed'),
    basis: oneOf('STAFF', 'COURT'),
    named: fc.subarray(['a', 'b', 'c']),
  }),
  agreeToRestriction: naming(access.agreeToRestriction, 'RecordRestricted', 'restriction'),
  openRecord: command(access.openRecord),
  declareInterest: command(accessOfPeople.declareInterest, {
    worker: oneOf('a', 'b'),
    kind: oneOf('family', 'neighbour'),
  }),
  endInterest: command(accessOfPeople.endInterest),
  breakGlass: command(accessOfPeople.breakGlass, { purpose: oneOf('DUTY'), reason: oneOf('Urgent.') }),
  reviewGrant: naming(accessOfPeople.reviewGrant, 'AccessGranted', 'grant', { outcome: 'JUSTIFIED' }),
  planReview: command(review.planReview, { plannedFor: days }),
  cancelReview: command(review.cancelReview, { reason: oneOf('CHILD', 'IROABS') }),
  setPermanencePlan: command(permanence.setPermanencePlan, { plan: oneOf('RETURN6M', 'ADOPTION') }),
  joinSiblingGroup: command(sibling.joinSiblingGroup, { ...group, ...until }),
  leaveSiblingGroup: command(sibling.leaveSiblingGroup),
  setSiblingPlan: command(sibling.setSiblingPlan, { ...group, plan: oneOf('TOGETHER', 'APART') }),
  recordHealthAssessment: command(health.recordHealthAssessment, {
    kind: oneOf('INITIAL', 'REVIEW'),
    referred: maybe(days),
  }),
  recordDentalCheck: command(health.recordDentalCheck),
  scoreSdq: command(health.scoreSdq, { score: fc.nat(40) }),
  giveHealthHistory: command(health.giveHealthHistory),
  observeEducationStatus: command(education.observeEducationStatus, { status: oneOf('SCHOOL', 'NOROLL') }),
  excludePermanently: command(education.excludePermanently),
  startPartTimeTimetable: command(education.startPartTimeTimetable, until),
  endPartTimeTimetable: command(education.endPartTimeTimetable),
  requestEhcAssessment: command(education.requestEhcAssessment),
  completeEhcAssessment: command(education.completeEhcAssessment, { outcome: oneOf('ISSUED', 'REFUSED') }),
  startEhcPlan: command(education.startEhcPlan, { ...until, provision: oneOf('E', 'K') }),
  endEhcPlan: command(education.endEhcPlan),
  makePathwayPlan: command(careLeaver.makePathwayPlan),
  observeAccommodation: command(careLeaver.observeAccommodation, { accommodation: oneOf('U1', 'S2') }),
  observeContact: command(careLeaver.observeContact, { inTouch: oneOf('YES', 'NO') }),
  observeActivity: command(careLeaver.observeActivity, { activity: oneOf('F2', 'G5') }),
  startStayingPut: command(careLeaver.startStayingPut, until),
  endStayingPut: command(careLeaver.endStayingPut),
  startYouthOffending: command(observation.startYouthOffending, until),
  endYouthOffending: command(observation.endYouthOffending),
  gradeCarePlan: command(observation.gradeCarePlan, { grade: oneOf('GOOD', 'REQIMP') }),
  receiveComplaint: command(observation.receiveComplaint, { madeBy: oneOf('CHILD', 'BEHALF') }),
  notifyOtherAuthorityChild: command(observation.notifyOtherAuthorityChild, {
    ...until,
    authority: oneOf('886', '887'),
  }),
  endOtherAuthorityPlacement: command(observation.endOtherAuthorityPlacement),
  observePlacementLocation: command(observation.observePlacementLocation, {
    miles: maybe(fc.nat(60)),
    authority: maybe(oneOf('886', '887')),
  }),
} as const satisfies Readonly<Record<string, OnDay>>;
