import { daysBetween } from '@permanence/calendar/civil-date';
import { FURTHEST_AHEAD } from '@permanence/measures/forecast/forecast';
import { builder } from '../../builder.ts';
import { pageCost } from '../../cost.ts';
import { DAY_COST, FIGURE_COST } from '../../limits.ts';
import { momentOf } from '../../moment.ts';
import { BadRequest, EXPECTED, UnknownMeasure } from '../../problems.ts';
import { Answer, momentArgs } from '../../schema/answer.ts';
import { Child } from '../../schema/child.ts';
import { definitionOf } from '../../schema/figure.ts';
import { checkDays } from '../days.ts';
import { dayKey, listed, TOTAL } from '../listed.ts';
import { KINDS, type Kind, type WorkItem } from './items.ts';
import { countsOf, type Worklist, whoseWork, worklistOf } from './worklist.ts';

const WHAT: Readonly<Record<Kind, string>> = {
  'review-overdue': 'The next review was due by the day or before: `on` is its due day.',
  'review-due': 'The next review falls due within the days: `on` is its due day.',
  'missing-over-48-hours': 'Missing for more than two days: `on` is the day the child went missing.',
  'return-interview-overdue':
    'A return home interview should have been held by now, three working days after the return: `on` is that day.',
  'return-interview-due': 'A return home interview is due: `on` is the third working day after the return.',
  'no-social-worker': 'Nobody has the child as social worker: `on` is the first day without.',
  'no-reviewing-officer': 'Nobody has the child as reviewing officer: `on` is the first day without.',
  'record-opened':
    'Somebody who had nothing to do with the child opened the record ("break glass") on the day `on`, and no manager has looked into it yet: see `accessGrants`.',
  'one-move-away': 'One more placement would put the child in the numerator of `placements-3-plus`.',
  'enters-measure':
    'The child comes into the numerator of the measure on the day `on` if nothing more happens.',
  'leaves-measure': 'The child leaves the numerator of the measure on the day `on` if nothing more happens.',
};

const KindEnum = builder.enumType('WorkItemKind', {
  description: 'What is to be done, or to be looked out for.',
  values: Object.fromEntries(
    KINDS.map((kind) => [kind.toUpperCase().replaceAll('-', '_'), { value: kind, description: WHAT[kind] }]),
  ) as Record<string, { value: Kind; description: string }>,
});

export const Item = builder.objectRef<WorkItem>('WorkItem').implement({
  description: 'Something to be done for a child, or to be looked out for.',
  fields: (t) => ({
    child: t.field({ type: Child, description: 'The child, as seen on the day.', resolve: (item) => item }),
    kind: t.field({ type: KindEnum, description: 'What it is.', resolve: ({ kind }) => kind }),
    on: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day by which, since which or on which: the kind says which. Null when there is none.',
      resolve: ({ on }) => on,
    }),
    daysLeft: t.int({
      nullable: true,
      description: 'Days from the day asked for to that day; negative when it has gone by.',
      resolve: ({ moment, on }) => (on === null ? null : daysBetween(moment.asAt, on)),
    }),
    measure: t.exposeString('measure', {
      nullable: true,
      description: 'Id of the measure it is about; null when it is about none.',
    }),
  }),
});

const Count = builder.objectRef<{ kind: Kind; items: number }>('WorkItemCount').implement({
  description: 'How many items there are of a kind.',
  fields: (t) => ({
    kind: t.field({ type: KindEnum, description: 'The kind.', resolve: ({ kind }) => kind }),
    items: t.exposeInt('items', { description: 'How many.' }),
  }),
});

const List = builder.objectRef<Worklist>('Worklist').implement({
  description:
    'What is to be done for the children of a worker or a team, or of the whole service. A worker has the children of whom they are the current social worker or reviewing officer; a team those of its current social workers.',
  interfaces: [Answer],
  fields: (t) => ({
    days: t.exposeInt('days', { description: 'How many days ahead it looks.' }),
    worker: t.string({
      nullable: true,
      description: 'Whose work, when one worker’s.',
      resolve: ({ whose }) => whose.worker ?? null,
    }),
    team: t.string({
      nullable: true,
      description: 'Whose work, when a team’s.',
      resolve: ({ whose }) => whose.team ?? null,
    }),
    counts: t.field({
      type: [Count],
      description: 'How many items there are of each kind.',
      complexity: { field: 1, multiplier: KINDS.length },
      resolve: countsOf,
    }),
  }),
});

builder.objectField(List, 'items', (t) =>
  t.connection(
    {
      type: Item,
      description: 'The items, by day; those without a day last.',
      complexity: pageCost,
      args: { kinds: t.arg({ type: [KindEnum], description: 'Only these kinds. All of them unless told.' }) },
      resolve: (list, { kinds, ...args }) => {
        const items = list.items().filter(({ kind }) => kinds == null || kinds.includes(kind));
        return listed(items, args, ({ on, child, kind, measure }) => dayKey(on, child, kind, measure ?? ''));
      },
    },
    {
      name: 'WorkItems',
      description: 'A page of items.',
      fields: (f) => ({ totalCount: f.exposeInt('totalCount', TOTAL) }),
    },
    { name: 'WorkItemsEdge' },
  ),
);

export const DAYS = 14;

export function checkForecast(days: number, measures: readonly string[]): void {
  if (measures.length === 0 || days <= FURTHEST_AHEAD) return;
  throw new BadRequest('days', `A measure can be looked at ${FURTHEST_AHEAD} days ahead at most.`);
}

builder.queryField('worklist', (t) =>
  t.field({
    type: List,
    nullable: true,
    description: 'What is to be done, by day.',
    complexity: ({ days, measures }) => FIGURE_COST + (measures?.length ?? 0) * (days ?? DAYS) * DAY_COST,
    args: {
      worker: t.arg.string({ description: 'Pseudonymous id of a social worker or reviewing officer.' }),
      team: t.arg.string({ description: 'A team, as allocations name it.' }),
      days: t.arg.int({ defaultValue: DAYS, required: true, description: 'How many days to look ahead.' }),
      measures: t.arg.stringList({
        description:
          'Ids of measures: also children who come into the numerator of one, or leave it, within the days if nothing more happens. None unless told.',
      }),
      ...momentArgs,
    },
    errors: {
      types: [UnknownMeasure, ...EXPECTED],
      union: { name: 'WorklistResult', description: 'The list, or why not.' },
    },
    resolve: (_root, { worker, team, ...args }, context) => {
      const measures = args.measures ?? [];
      const days = checkDays(args.days);
      checkForecast(days, measures);
      const whose = whoseWork(worker, team);
      return worklistOf(context, momentOf(context, args), days, whose, measures.map(definitionOf));
    },
  }),
);
