import { describe, expect, it } from 'vitest';
import { giveConsentToPlacement } from '../../src/adoption/decide.ts';
import { endCare } from '../../src/care-period/decide.ts';
import { setPermanencePlan } from '../../src/permanence/decide.ts';
import { cancelReview, holdReview, planReview } from '../../src/review/decide.ts';
import { joinSiblingGroup, leaveSiblingGroup, setSiblingPlan } from '../../src/sibling/decide.ts';
import { inCare, step } from '../facts.ts';
import { day, given, id } from '../scenario.ts';

const on = (text: string) => ({ on: day(text) });

describe('planning a review', () => {
  const plan = { ...on('2020-01-02'), plannedFor: day('2020-01-28') };

  it('may look ahead, and is one review however often it is said', () => {
    const ahead = { ...on('2025-05-30'), plannedFor: day('2025-09-01') };
    given(...inCare())
      .when(planReview, ahead)
      .thenEvents({ type: 'ReviewPlanned', data: ahead })
      .when(planReview, { ...ahead, ...on('2025-05-31') })
      .thenNothing();
  });

  it('is called off with a reason, and may be planned again', () => {
    const off = { ...on('2020-01-27'), reason: 'IROABS' };
    const { child } = given(...inCare())
      .when(planReview, plan)
      .when(cancelReview, off)
      .thenEvents({ type: 'ReviewCancelled', data: { ...off, planned: id(1001) } })
      .when(cancelReview, off)
      .thenNothing()
      .when(planReview, { ...plan, ...on('2020-01-27') })
      .thenAccepted();
    expect(child.timelines.plannedReviews).toMatchObject([
      { plannedFor: '2020-01-28', end: '2020-01-27', cancelled: { reason: 'IROABS' } },
      { plannedFor: '2020-01-28', end: '9999-12-31', cancelled: undefined },
    ]);
  });

  it('does not change when reviews were held', () => {
    const { child } = given(...inCare())
      .when(planReview, plan)
      .when(holdReview, on('2020-01-28'));
    expect(child.timelines.reviews).toMatchObject([{ held: '2020-01-28' }]);
  });

  it('is refused for a day gone by, out of care, and for a reason nobody knows', () => {
    given(...inCare())
      .when(planReview, { ...plan, plannedFor: day('2020-01-01') })
      .thenRefused('ends-before-it-starts');
    given(...inCare())
      .when(planReview, { ...plan, ...on('2019-12-31') })
      .thenRefused('not-in-care');
    given(...inCare())
      .when(planReview, plan)
      .when(cancelReview, { ...on('2020-01-27'), reason: 'RAIN' })
      .thenRefused('unknown-code');
    given(...inCare())
      .when(cancelReview, { ...on('2020-01-27'), reason: 'CHILD' })
      .thenRefused('not-open');
  });
});

describe('the permanence plan', () => {
  it('holds until the next one, and until care ends', () => {
    const { child } = given(...inCare())
      .when(setPermanencePlan, { ...on('2020-02-01'), plan: 'RETURN6M' })
      .thenEvents({ type: 'PermanencePlanSet', data: { ...on('2020-02-01'), plan: 'RETURN6M' } })
      .when(setPermanencePlan, { ...on('2020-03-01'), plan: 'RETURN6M' })
      .thenNothing()
      .when(setPermanencePlan, { ...on('2020-06-01'), plan: 'ADOPTION' })
      .when(endCare, { ...on('2021-01-01'), reason: 'E4A' });
    expect(child.timelines.plans).toEqual([
      { plan: 'RETURN6M', start: '2020-02-01', end: '2020-06-01', evidence: [id(1001)], endedBy: [id(3001)] },
      { plan: 'ADOPTION', start: '2020-06-01', end: '2021-01-01', evidence: [id(3001)], endedBy: [id(4001)] },
    ]);
  });

  it('may be told of late', () => {
    given(...inCare())
      .when(setPermanencePlan, { ...on('2020-06-01'), plan: 'ADOPTION' })
      .when(setPermanencePlan, { ...on('2020-02-01'), plan: 'ADOPTION' })
      .thenAccepted();
  });

  it('is one a day, of a child in care', () => {
    given(...inCare())
      .when(setPermanencePlan, { ...on('2020-02-01'), plan: 'ADOPTION' })
      .when(setPermanencePlan, { ...on('2020-02-01'), plan: 'RESPLMT' })
      .thenRefused('same-day-twice', id(1001));
    given(...inCare())
      .when(setPermanencePlan, { ...on('2019-02-01'), plan: 'ADOPTION' })
      .thenRefused('not-in-care');
  });
});

describe('consent to placing a relinquished child', () => {
  it('is a step on the way to adoption, without an order', () => {
    const { child } = given(...inCare(), step('AgencyDecisionMade', '2020-03-01'))
      .when(giveConsentToPlacement, on('2020-03-01'))
      .thenEvents(step('ConsentToPlacementGiven', '2020-03-01'));
    expect(child.timelines.adoption.map(({ step: name }) => name)).toEqual(['agency-decision', 'consent']);
  });

  it('is given in care', () => {
    given(...inCare())
      .when(giveConsentToPlacement, on('2019-03-01'))
      .thenRefused('not-in-care');
  });
});

describe('a sibling group', () => {
  const g = { ...on('2020-02-01'), group: 'g' };
  const joined = given(...inCare()).when(joinSiblingGroup, g);

  it('is joined, has a plan, and is left', () => {
    joined.when(joinSiblingGroup, { ...g, ...on('2020-03-01') }).thenNothing();
    const { child } = joined
      .when(setSiblingPlan, { ...g, ...on('2020-04-01'), plan: 'TOGETHER' })
      .when(setSiblingPlan, { ...g, ...on('2020-05-01'), plan: 'TOGETHER' })
      .thenNothing()
      .when(setSiblingPlan, { ...g, ...on('2020-06-01'), plan: 'APART' })
      .when(leaveSiblingGroup, on('2020-09-01'))
      .thenEvents({ type: 'SiblingGroupLeft', data: { ...on('2020-09-01'), membership: id(1001) } });
    expect(child.timelines.siblingGroups.map(({ plan, start, end }) => [plan, start, end])).toEqual([
      [undefined, '2020-02-01', '2020-04-01'],
      ['TOGETHER', '2020-04-01', '2020-06-01'],
      ['APART', '2020-06-01', '2020-09-01'],
    ]);
  });

  it('is one at a time, and the plan is that of the group the child is in', () => {
    joined.when(setSiblingPlan, { ...on('2020-04-01'), group: 'h', plan: 'APART' }).thenRefused('not-open');
    joined
      .when(joinSiblingGroup, { ...on('2020-04-01'), group: 'h' })
      .thenRefused('overlaps-group', id(1001));
  });
});
