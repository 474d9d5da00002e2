import * as decide from '@permanence/care/allocation/decide';
import { FACTS } from '@permanence/care/child/catalogue';
import { factId } from '@permanence/care/child/fact';
import { defineIntent, type Intent } from '../intent.ts';
import { onDay } from './on-day.ts';

type Role = Parameters<typeof decide.allocate>[1]['role'];

const PEOPLE: Readonly<Record<Role, string>> = {
  'social-worker': 'social worker',
  'reviewing-officer': 'independent reviewing officer (IRO)',
};

const ALLOCATED = {
  'social-worker': FACTS.SocialWorkerAllocated.schema,
  'reviewing-officer': FACTS.ReviewingOfficerAllocated.schema,
};
const ended = onDay.extend({ allocation: factId.optional() });

function intentsOf(role: Role): readonly Intent[] {
  const tag = 'Workers';
  const who = PEOPLE[role];
  const allocated = ALLOCATED[role];
  return [
    defineIntent(tag, {
      path: `${role}-allocations`,
      summary: `A ${who} takes the child on. An allocation that is open ends, and the answer says so.`,
      body: allocated,
      decide: (child, body, context) => decide.allocate(child, { role, ...body }, context),
      example: { on: '2024-01-08', worker: 'w-104' },
    }),
    defineIntent(tag, {
      path: `${role}-transfers`,
      summary: `The child passes from the ${who} of now to another; the reason tells a change of team from the loss of a person.`,
      body: allocated,
      decide: (child, body, context) => decide.transfer(child, { role, ...body }, context),
      example: { on: '2024-05-06', worker: 'w-201', reason: 'TSPROC' },
    }),
    defineIntent(tag, {
      path: `${role}-allocation-ends`,
      summary: `The ${who} no longer has the child. Name the allocation when several are open.`,
      body: ended,
      decide: (child, body, context) => decide.endAllocation(child, { role, ...body }, context),
      example: { on: '2024-05-06' },
    }),
  ];
}

export const allocationIntents: readonly Intent[] = [
  ...intentsOf('social-worker'),
  ...intentsOf('reviewing-officer'),
];
