import { builder } from '../../builder.ts';
import { pageCost } from '../../cost.ts';
import { FIGURE_COST } from '../../limits.ts';
import { momentOf } from '../../moment.ts';
import { EXPECTED } from '../../problems.ts';
import { Answer, momentArgs } from '../../schema/answer.ts';
import { Child } from '../../schema/child.ts';
import { dayKey, listed, TOTAL } from '../listed.ts';
import { CaseloadRef, TeamRef } from './caseload-schema.ts';
import { type Caseloads, type CaseloadsOf, caseloadsOf, meanOf } from './caseloads.ts';

const TEAMS_LENGTH = 20;

function allocated({ held }: CaseloadsOf): number {
  return held().filter(({ worker }) => worker !== null).length;
}

const InRole = builder.objectRef<CaseloadsOf>('RoleCaseloads').implement({
  description: 'Who has the children in care in one role.',
  fields: (t) => ({
    allocated: t.int({ description: 'Children in care who have a worker.', resolve: allocated }),
    unallocated: t.int({
      description: 'Children in care who have none; with those who have one, everybody in care.',
      resolve: (role) => role.held().length - allocated(role),
    }),
    mean: t.string({
      nullable: true,
      description: 'Children for each worker who has any, to one decimal; null when nobody has any.',
      resolve: ({ held }) => meanOf(held()),
    }),
    target: t.float({
      nullable: true,
      description:
        "The authority's target for `social-worker-caseload` or `iro-caseload`; null when none is recorded.",
      resolve: ({ target }) => target(),
    }),
    teams: t.field({
      type: [TeamRef],
      description: 'Team by team, as far as allocations say the team; those of which nobody knows it first.',
      complexity: { field: 1, multiplier: TEAMS_LENGTH },
      resolve: ({ teams }) => [...teams()],
    }),
  }),
});

builder.objectField(InRole, 'workers', (t) =>
  t.connection(
    {
      type: CaseloadRef,
      description: 'Worker by worker.',
      complexity: pageCost,
      args: { team: t.arg.string({ description: 'Only workers with a child in this team.' }) },
      resolve: (role, { team, ...args }) => {
        const workers = role.workers().filter(({ teams }) => team == null || teams.includes(team));
        return listed(workers, args, ({ worker }) => worker);
      },
    },
    {
      name: 'WorkerCaseloads',
      description: 'A page of workers.',
      fields: (f) => ({ totalCount: f.exposeInt('totalCount', TOTAL) }),
    },
    { name: 'WorkerCaseloadsEdge' },
  ),
);

builder.objectField(InRole, 'childrenWithout', (t) =>
  t.connection(
    {
      type: Child,
      description: 'Children in care who have nobody in this role, the longest in care first.',
      complexity: pageCost,
      resolve: (role, args) => {
        const without = role.held().filter(({ worker }) => worker === null);
        return listed(without, args, ({ inCareSince, child }) => dayKey(inCareSince, child));
      },
    },
    {
      name: 'ChildrenWithoutWorker',
      description: 'A page of children.',
      fields: (f) => ({ totalCount: f.exposeInt('totalCount', TOTAL) }),
    },
    { name: 'ChildrenWithoutWorkerEdge' },
  ),
);

const Board = builder.objectRef<Caseloads>('Caseloads').implement({
  description:
    'How many children in care each worker has on the day. Of several open allocations of a child the latest started counts.',
  interfaces: [Answer],
  fields: (t) => ({
    socialWorkers: t.field({
      type: InRole,
      description: 'By social worker.',
      resolve: ({ of }) => of('social-worker'),
    }),
    reviewingOfficers: t.field({
      type: InRole,
      description: 'By reviewing officer (IRO).',
      resolve: ({ of }) => of('reviewing-officer'),
    }),
  }),
});

builder.queryField('caseloads', (t) =>
  t.field({
    type: Board,
    nullable: true,
    description: 'Who has how many children, by role, worker and team.',
    complexity: FIGURE_COST,
    args: momentArgs,
    errors: {
      types: EXPECTED,
      union: { name: 'CaseloadsResult', description: 'The board, or why not.' },
    },
    resolve: (_root, args, context) => caseloadsOf(context, momentOf(context, args)),
  }),
);
