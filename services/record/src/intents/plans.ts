import { FACTS } from '@permanence/care/child/catalogue';
import { factId } from '@permanence/care/child/fact';
import { setPermanencePlan } from '@permanence/care/permanence/decide';
import * as sibling from '@permanence/care/sibling/decide';
import { defineIntent, type Intent } from '../intent.ts';
import { onDay, until } from './on-day.ts';

const TAG = 'Permanence and siblings';

export const planIntents: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'permanence-plans',
    summary: 'From this day on, this is how the child should come to a permanent home.',
    body: FACTS.PermanencePlanSet.schema,
    decide: setPermanencePlan,
    example: { on: '2024-04-25', plan: 'LTFOST18' },
  }),
  defineIntent(TAG, {
    path: 'sibling-group-starts',
    summary: 'The child is one of a group of siblings for whom homes are sought together.',
    body: FACTS.SiblingGroupJoined.schema.extend({ until }),
    decide: sibling.joinSiblingGroup,
    example: { on: '2024-01-08', group: 'siblings-4c1' },
  }),
  defineIntent(TAG, {
    path: 'sibling-group-ends',
    summary: 'The child belongs to the group no more.',
    body: onDay.extend({ membership: factId.optional() }),
    decide: sibling.leaveSiblingGroup,
    example: { on: '2024-11-01' },
  }),
  defineIntent(TAG, {
    path: 'sibling-plans',
    summary: 'The children of the group should live together, or apart.',
    body: FACTS.SiblingPlanSet.schema,
    decide: sibling.setSiblingPlan,
    example: { on: '2024-02-01', group: 'siblings-4c1', plan: 'TOGETHER' },
  }),
];
