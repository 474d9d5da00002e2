import { builder } from '../../builder.ts';
import { pageCost } from '../../cost.ts';
import { FIGURE_COST } from '../../limits.ts';
import { momentOf } from '../../moment.ts';
import { EXPECTED } from '../../problems.ts';
import { Answer, momentArgs } from '../../schema/answer.ts';
import { checkDays, DAYS_AHEAD } from '../days.ts';
import { dayKey, listed, TOTAL } from '../listed.ts';
import { type ReviewBoard, reviewBoardOf } from './review-board.ts';
import { Held, Next, ReviewStateEnum, WithoutOfficer } from './review-schema.ts';
import { newWithoutOfficer, officersOf, serviceTally } from './tally.ts';
import { Officer, Tally } from './tally-schema.ts';

const OFFICER = { description: 'Only those of this reviewing officer. All of them unless told.' };

const Board = builder.objectRef<ReviewBoard>('ReviewBoard').implement({
  description:
    'Reviews of care plans: those to come, each with how its due day was counted; those held in the twelve months up to the day; and who has no reviewing officer.',
  interfaces: [Answer],
  fields: (t) => ({
    days: t.exposeInt('days', { description: 'How many days ahead it looks.' }),
    service: t.field({ type: Tally, description: 'The whole service.', resolve: serviceTally }),
    newWithoutOfficerAfter3: t.int({
      description:
        'Children for whom no reviewing officer has been named since they came into care three working days ago or more.',
      resolve: (board) => newWithoutOfficer(board, 3),
    }),
    newWithoutOfficerAfter5: t.int({
      description:
        'The same after five working days, by which an officer should be named (IRO Handbook 2010).',
      resolve: (board) => newWithoutOfficer(board, 5),
    }),
  }),
});

builder.objectField(Board, 'officers', (t) =>
  t.connection(
    {
      type: Officer,
      description: 'Officer by officer.',
      complexity: pageCost,
      resolve: (board, args) => listed(officersOf(board), args, ({ officer }) => officer),
    },
    {
      name: 'OfficersReviews',
      description: 'A page of reviewing officers.',
      fields: (f) => ({ totalCount: f.exposeInt('totalCount', TOTAL) }),
    },
    { name: 'OfficersReviewsEdge' },
  ),
);

builder.objectField(Board, 'next', (t) =>
  t.connection(
    {
      type: Next,
      description: 'The next review of each child in care, by due day.',
      complexity: pageCost,
      args: {
        states: t.arg({
          type: [ReviewStateEnum],
          description: 'Only those that stand so. Overdue and due within the days unless told.',
        }),
        reviewingOfficer: t.arg.string(OFFICER),
      },
      resolve: (board, { states, reviewingOfficer, ...args }) => {
        const wanted = states ?? ['overdue', 'due'];
        const reviews = board
          .next()
          .filter(({ state }) => wanted.includes(state))
          .filter(({ officer }) => reviewingOfficer == null || officer === reviewingOfficer);
        return listed(reviews, args, ({ due, child }) => dayKey(due, child));
      },
    },
    {
      name: 'NextReviews',
      description: 'A page of reviews to come.',
      fields: (f) => ({ totalCount: f.exposeInt('totalCount', TOTAL) }),
    },
    { name: 'NextReviewsEdge' },
  ),
);

builder.objectField(Board, 'held', (t) =>
  t.connection(
    {
      type: Held,
      description: 'Reviews held in the twelve months up to the day, by day.',
      complexity: pageCost,
      args: {
        inTime: t.arg.boolean({ description: 'Only those held in time, or only those held late.' }),
        reviewingOfficer: t.arg.string(OFFICER),
      },
      resolve: (board, { inTime, reviewingOfficer, ...args }) => {
        const reviews = board
          .held()
          .filter((review) => inTime == null || review.inTime === inTime)
          .filter(({ officer }) => reviewingOfficer == null || officer === reviewingOfficer);
        return listed(reviews, args, ({ held, child }) => dayKey(held, child));
      },
    },
    {
      name: 'HeldReviews',
      description: 'A page of reviews held.',
      fields: (f) => ({ totalCount: f.exposeInt('totalCount', TOTAL) }),
    },
    { name: 'HeldReviewsEdge' },
  ),
);

builder.objectField(Board, 'withoutOfficer', (t) =>
  t.connection(
    {
      type: WithoutOfficer,
      description: 'Children in care without a reviewing officer on the day, the longest without first.',
      complexity: pageCost,
      args: {
        workingDays: t.arg.int({
          description: 'Only those without one for so many working days or more. All of them unless told.',
        }),
      },
      resolve: (board, { workingDays, ...args }) => {
        const children = board
          .next()
          .filter(({ withoutOfficer }) => (withoutOfficer?.workingDays ?? -1) >= (workingDays ?? 0));
        return listed(children, args, ({ withoutOfficer, child }) =>
          dayKey(withoutOfficer?.since ?? null, child),
        );
      },
    },
    {
      name: 'ChildrenWithoutOfficer',
      description: 'A page of children.',
      fields: (f) => ({ totalCount: f.exposeInt('totalCount', TOTAL) }),
    },
    { name: 'ChildrenWithoutOfficerEdge' },
  ),
);

builder.queryField('reviewBoard', (t) =>
  t.field({
    type: Board,
    nullable: true,
    description: 'Reviews due, overdue and held, for the service and for each reviewing officer.',
    complexity: FIGURE_COST,
    args: {
      days: t.arg.int({
        defaultValue: DAYS_AHEAD,
        required: true,
        description: 'How many days to look ahead.',
      }),
      ...momentArgs,
    },
    errors: {
      types: EXPECTED,
      union: { name: 'ReviewBoardResult', description: 'The board, or why not.' },
    },
    resolve: (_root, args, context) => reviewBoardOf(context, momentOf(context, args), checkDays(args.days)),
  }),
);
