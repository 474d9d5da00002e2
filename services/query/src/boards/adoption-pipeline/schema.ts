import { builder } from '../../builder.ts';
import { pageCost } from '../../cost.ts';
import { FIGURE_COST } from '../../limits.ts';
import { momentOf } from '../../moment.ts';
import { EXPECTED } from '../../problems.ts';
import { Answer, momentArgs } from '../../schema/answer.ts';
import { Child } from '../../schema/child.ts';
import { dayKey, listed, TOTAL } from '../listed.ts';
import { CardRef, StageEnum } from './card-schema.ts';
import { FunnelYearRef, SetbackRef, StageCount, stageCounts } from './count-schema.ts';
import { type Pipeline, pipelineOf, type SiblingBracket } from './pipeline.ts';

const SIBLINGS_LENGTH = 5;

const Siblings = builder.objectRef<SiblingBracket>('SiblingGroup').implement({
  description: 'A group of siblings of whom at least one has a live plan for adoption.',
  fields: (t) => ({
    group: t.exposeString('group', { description: 'Pseudonym of the group.' }),
    plan: t.exposeString('plan', {
      nullable: true,
      description: 'TOGETHER or APART: how they should live; null when no plan is recorded.',
    }),
    cards: t.field({
      type: [CardRef],
      description: 'Those on the board, each at its own stage.',
      complexity: { field: 1, multiplier: SIBLINGS_LENGTH },
      resolve: ({ cards }) => [...cards],
    }),
    others: t.field({
      type: [Child],
      description: 'Those in care who are not on the board.',
      complexity: { field: 1, multiplier: SIBLINGS_LENGTH },
      resolve: ({ others }) => [...others],
    }),
  }),
});

const Board = builder.objectRef<Pipeline>('AdoptionPipeline').implement({
  description:
    'Children in care on the way to adoption, stage by stage; what was reversed and disrupted in the twelve months up to the day; and how many came how far in five financial years. A child whose adoption order has been made is a number here and no card.',
  interfaces: [Answer],
  fields: (t) => ({
    stages: t.field({
      type: [StageCount],
      description: 'How many children are at each stage.',
      complexity: { field: 1, multiplier: SIBLINGS_LENGTH },
      resolve: (board) => stageCounts(board.cards()),
    }),
    funnel: t.field({
      type: [FunnelYearRef],
      description: 'Five financial years, the last of them up to the day.',
      complexity: { field: 1, multiplier: SIBLINGS_LENGTH },
      resolve: (board) => [...board.funnel()],
    }),
  }),
});

builder.objectField(Board, 'cards', (t) =>
  t.connection(
    {
      type: CardRef,
      description: 'The children, the longest at their stage first.',
      complexity: pageCost,
      args: {
        stage: t.arg({ type: StageEnum, description: 'Only those at this stage. All of them unless told.' }),
      },
      resolve: (board, { stage, ...args }) => {
        const cards = board.cards().filter((card) => stage == null || card.stage === stage);
        return listed(cards, args, ({ since, child }) => dayKey(since, child));
      },
    },
    {
      name: 'AdoptionCards',
      description: 'A page of children.',
      fields: (f) => ({ totalCount: f.exposeInt('totalCount', TOTAL) }),
    },
    { name: 'AdoptionCardsEdge' },
  ),
);

builder.objectField(Board, 'siblingGroups', (t) =>
  t.connection(
    {
      type: Siblings,
      description: 'Groups of siblings with a child on the board.',
      complexity: pageCost,
      resolve: (board, args) => listed(board.siblings(), args, ({ group }) => group),
    },
    {
      name: 'SiblingGroups',
      description: 'A page of groups.',
      fields: (f) => ({ totalCount: f.exposeInt('totalCount', TOTAL) }),
    },
    { name: 'SiblingGroupsEdge' },
  ),
);

builder.objectField(Board, 'setbacks', (t) =>
  t.connection(
    {
      type: SetbackRef,
      description:
        'Plans reversed and placements with adopters disrupted in the twelve months up to the day, by day; also of children who are no longer in care.',
      complexity: pageCost,
      resolve: (board, args) =>
        listed(board.setbacks(), args, ({ on, child, step }) => dayKey(on, child, step)),
    },
    {
      name: 'AdoptionSetbacks',
      description: 'A page of setbacks.',
      fields: (f) => ({ totalCount: f.exposeInt('totalCount', TOTAL) }),
    },
    { name: 'AdoptionSetbacksEdge' },
  ),
);

builder.queryField('adoptionPipeline', (t) =>
  t.field({
    type: Board,
    nullable: true,
    description: 'Every child on the way to adoption, by stage.',
    complexity: FIGURE_COST,
    args: momentArgs,
    errors: {
      types: EXPECTED,
      union: { name: 'AdoptionPipelineResult', description: 'The board, or why not.' },
    },
    resolve: (_root, args, context) => pipelineOf(context, momentOf(context, args)),
  }),
);
