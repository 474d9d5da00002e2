import { builder } from '../../builder.ts';
import { pageCost } from '../../cost.ts';
import { Child } from '../../schema/child.ts';
import { dayKey, listed, TOTAL } from '../listed.ts';
import type { Caseload, TeamCaseload } from './caseloads.ts';

export const TeamRef = builder.objectRef<TeamCaseload>('TeamCaseload').implement({
  description: 'The children in care that a team has.',
  fields: (t) => ({
    team: t.exposeString('team', { nullable: true, description: 'The team; null: not known.' }),
    workers: t.exposeInt('workers', { description: 'Workers who have children in this team.' }),
    children: t.exposeInt('children', { description: 'Children in care.' }),
    mean: t.exposeString('mean', {
      nullable: true,
      description: 'Children for each of these workers, to one decimal.',
    }),
  }),
});

export const CaseloadRef = builder.objectRef<Caseload>('WorkerCaseload').implement({
  description:
    'A worker who has children in care on the day, or whose allocations began or ended in the twelve months up to it.',
  fields: (t) => ({
    worker: t.exposeString('worker', { description: 'Pseudonymous id of the worker.' }),
    teams: t.stringList({
      description: 'Teams in which the worker has these children; none when no allocation says it.',
      resolve: ({ teams }) => [...teams],
    }),
    children: t.int({ description: 'Children in care on the day.', resolve: ({ held }) => held.length }),
    begun: t.exposeInt('begun', { description: 'Allocations that began in the twelve months.' }),
    ended: t.exposeInt('ended', { description: 'Allocations that ended in the twelve months.' }),
    aboveTarget: t.boolean({
      nullable: true,
      description: 'Whether these are more children than the target; null without a target.',
      resolve: ({ held, target }) => (target === null ? null : held.length > target),
    }),
  }),
});

builder.objectField(CaseloadRef, 'held', (t) =>
  t.connection(
    {
      type: Child,
      description: 'The children, the longest in care first.',
      complexity: pageCost,
      resolve: ({ held }, args) => listed(held, args, ({ inCareSince, child }) => dayKey(inCareSince, child)),
    },
    {
      name: 'ChildrenHeld',
      description: 'A page of children.',
      fields: (f) => ({ totalCount: f.exposeInt('totalCount', TOTAL) }),
    },
    { name: 'ChildrenHeldEdge' },
  ),
);
