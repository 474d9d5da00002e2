import { describe, expect, it } from 'vitest';
import * as careLeaver from '../../src/care-leaver/decide.ts';
import type { NewFact } from '../../src/child/catalogue.ts';
import * as education from '../../src/education/decide.ts';
import * as health from '../../src/health/decide.ts';
import * as observation from '../../src/observation/decide.ts';
import { born } from '../facts.ts';
import { type Decide, day, given, id } from '../scenario.ts';

const on = (text: string) => ({ on: day(text) });
const then = on('2021-03-01');

/** A decision that states one fact and no more: its name, what is asked, the fact. */
function simple<Intent>(decide: Decide<Intent>, intent: Intent, type: NewFact['type']) {
  return { name: decide.name, type, intent, outcome: () => given(born()).when(decide, intent), decide };
}

const SIMPLE = [
  simple(
    health.recordHealthAssessment,
    { ...then, kind: 'INITIAL', referred: day('2021-02-20') },
    'HealthAssessmentHeld',
  ),
  simple(health.recordDentalCheck, then, 'DentalCheckHeld'),
  simple(health.scoreSdq, { ...then, score: 14 }, 'SdqScored'),
  simple(health.giveHealthHistory, then, 'HealthHistoryGiven'),
  simple(education.observeEducationStatus, { ...then, status: 'NEET' }, 'EducationStatusObserved'),
  simple(education.excludePermanently, then, 'PermanentlyExcluded'),
  simple(education.requestEhcAssessment, then, 'EhcAssessmentRequested'),
  simple(education.startPartTimeTimetable, then, 'PartTimeTimetableStarted'),
  simple(education.startEhcPlan, { ...then, provision: 'E' }, 'EhcPlanStarted'),
  simple(careLeaver.makePathwayPlan, then, 'PathwayPlanMade'),
  simple(careLeaver.observeAccommodation, { ...then, accommodation: 'U1' }, 'AccommodationObserved'),
  simple(careLeaver.observeContact, { ...then, inTouch: 'YES' }, 'ContactObserved'),
  simple(careLeaver.observeActivity, { ...then, activity: 'F2' }, 'ActivityObserved'),
  simple(careLeaver.startStayingPut, then, 'StayingPutStarted'),
  simple(observation.startYouthOffending, then, 'YouthOffendingStarted'),
  simple(observation.gradeCarePlan, { ...then, grade: 'GOOD' }, 'CarePlanGraded'),
  simple(observation.receiveComplaint, { ...then, madeBy: 'CHILD' }, 'ComplaintReceived'),
  simple(observation.notifyOtherAuthorityChild, { ...then, authority: '887' }, 'OtherAuthorityChildNotified'),
  simple(
    observation.observePlacementLocation,
    { ...then, miles: 12.4, authority: '886' },
    'PlacementLocationObserved',
  ),
];

describe.each(SIMPLE)('$name', ({ type, intent, outcome }) => {
  it('states one fact, of the day it is told of', () => {
    outcome()
      .thenEvents({ type, data: intent } as NewFact)
      .warned();
  });

  it('is found in a timeline, with the fact as its evidence', () => {
    const { observations, observedSpans } = outcome().child.timelines;
    const found = [...observations, ...observedSpans];
    expect(found).toMatchObject([{ kind: type, evidence: [id(1001)], data: intent }]);
  });
});

describe('one a day', () => {
  it('two scores on one day are one that was wrong', () => {
    given(born())
      .when(health.scoreSdq, { ...then, score: 14 })
      .when(health.scoreSdq, { ...then, score: 15 })
      .thenRefused('same-day-twice', id(1001));
  });

  it('two complaints on one day are two', () => {
    given(born())
      .when(observation.receiveComplaint, { ...then, madeBy: 'CHILD', reference: 'C-1' })
      .when(observation.receiveComplaint, { ...then, madeBy: 'CHILD', reference: 'C-2' })
      .thenAccepted();
  });
});

describe('what cannot be true', () => {
  it('an assessment before the referral', () => {
    given(born())
      .when(health.recordHealthAssessment, { ...then, kind: 'INITIAL', referred: day('2021-03-02') })
      .thenRefused('ends-before-it-starts');
  });

  it('a score off the scale, a statement after statements ended, a plan before there were plans', () => {
    given(born())
      .when(health.scoreSdq, { ...then, score: 41 })
      .thenRefused('invalid-data');
    given(born())
      .when(education.startEhcPlan, { ...then, provision: 'S' })
      .thenRefused('code-not-in-force');
    given(born())
      .when(education.startEhcPlan, { ...on('2013-09-01'), provision: 'E' })
      .thenRefused('code-not-in-force');
  });
});

describe('what lasts', () => {
  const until = { ...then, until: day('2021-05-01') };

  it('is recorded with its end when it is over', () => {
    const { child } = given(born())
      .when(education.startPartTimeTimetable, until)
      .when(careLeaver.startStayingPut, until)
      .when(observation.startYouthOffending, until)
      .when(education.startEhcPlan, { ...until, provision: 'K' })
      .when(observation.notifyOtherAuthorityChild, { ...until, authority: '887' });
    expect(child.timelines.observedSpans).toHaveLength(5);
    for (const span of child.timelines.observedSpans) expect(span).toMatchObject({ end: '2021-05-01' });
  });

  it('ends once, and begins again', () => {
    given(born())
      .when(education.startPartTimeTimetable, then)
      .when(education.endPartTimeTimetable, on('2021-05-01'))
      .thenEvents({ type: 'PartTimeTimetableEnded', data: { ...on('2021-05-01'), timetable: id(1001) } })
      .when(education.endPartTimeTimetable, on('2021-05-01'))
      .thenNothing()
      .when(education.startPartTimeTimetable, on('2021-05-01'))
      .thenAccepted();
  });

  it.each([
    ['a plan', education.startEhcPlan, education.endEhcPlan, { provision: 'E' }],
    ['staying put', careLeaver.startStayingPut, careLeaver.endStayingPut, {}],
    ['youth offending', observation.startYouthOffending, observation.endYouthOffending, {}],
    [
      'a stay in our area',
      observation.notifyOtherAuthorityChild,
      observation.endOtherAuthorityPlacement,
      { authority: '887' },
    ],
  ])('%s ends, and is one at a time', (_, start, end, more) => {
    const started = given(born()).when(start as Decide<object>, { ...then, ...more });
    started.when(start as Decide<object>, { ...on('2021-04-01'), ...more }).thenRefused('overlaps-spell');
    started.when(end as Decide<object>, on('2021-05-01')).thenAccepted();
    started.when(end as Decide<object>, then).thenRefused('ends-where-it-starts');
  });

  it('an assessment for a plan ends with an outcome', () => {
    const { child } = given(born())
      .when(education.requestEhcAssessment, then)
      .when(education.completeEhcAssessment, { ...on('2021-07-01'), outcome: 'ISSUED' });
    expect(child.timelines.observedSpans).toMatchObject([
      { kind: 'EhcAssessmentRequested', start: '2021-03-01', end: '2021-07-01', outcome: 'ISSUED' },
    ]);
  });
});
