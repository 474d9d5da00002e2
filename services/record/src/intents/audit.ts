import { FACTS } from '@permanence/care/child/catalogue';
import { factId } from '@permanence/care/child/fact';
import * as decide from '@permanence/care/observation/decide';
import { defineIntent, type Intent } from '../intent.ts';
import { onDay, until } from './on-day.ts';

const TAG = 'Observations';

export const auditIntents: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'youth-offending-starts',
    summary: 'The youth offending service begins to work with the child.',
    body: FACTS.YouthOffendingStarted.schema.extend({ until }),
    decide: decide.startYouthOffending,
    example: { on: '2024-03-01' },
  }),
  defineIntent(TAG, {
    path: 'youth-offending-ends',
    summary: 'The youth offending service closes the case.',
    body: onDay.extend({ involvement: factId.optional() }),
    decide: decide.endYouthOffending,
    example: { on: '2024-09-02' },
  }),
  defineIntent(TAG, {
    path: 'care-plan-grades',
    summary: "An audit graded the child's care plan.",
    body: FACTS.CarePlanGraded.schema,
    decide: decide.gradeCarePlan,
    example: { on: '2024-03-01', grade: 'GOOD' },
  }),
  defineIntent(TAG, {
    path: 'complaints',
    summary: 'The authority received a complaint.',
    body: FACTS.ComplaintReceived.schema,
    decide: decide.receiveComplaint,
    example: { on: '2024-03-01', madeBy: 'CHILD', reference: 'C-2024-17' },
  }),
  defineIntent(TAG, {
    path: 'other-authority-notifications',
    summary: 'Another authority placed this child, who is its own, in our area.',
    body: FACTS.OtherAuthorityChildNotified.schema.extend({ until }),
    decide: decide.notifyOtherAuthorityChild,
    example: { on: '2024-03-01', authority: '887' },
  }),
  defineIntent(TAG, {
    path: 'other-authority-placement-ends',
    summary: 'The other authority took the child out of our area.',
    body: onDay.extend({ notified: factId.optional() }),
    decide: decide.endOtherAuthorityPlacement,
    example: { on: '2024-09-02' },
  }),
  defineIntent(TAG, {
    path: 'placement-locations',
    summary: 'Where the placement lies: miles from home, and in the area of which authority.',
    body: FACTS.PlacementLocationObserved.schema,
    decide: decide.observePlacementLocation,
    example: { on: '2024-03-01', miles: 12.4, authority: '886' },
  }),
];
