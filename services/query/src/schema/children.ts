import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { pageCost } from '../cost.ts';
import { LOOKUP_COST } from '../limits.ts';
import { type ChildThen, EVERYTHING, type Moment, type MomentArgs, momentOf } from '../moment.ts';
import { type CursorKey, type PageArgs, pageOf } from '../page.ts';
import { EXPECTED } from '../problems.ts';
import { statement } from '../statements.ts';
import { Answer, momentArgs } from './answer.ts';
import { Child } from './child.ts';

interface Cohort {
  readonly moment: Moment;
  readonly inCare: boolean | undefined;
}

function parametersOf({ moment, inCare }: Cohort, { figures }: Context) {
  return {
    authority: moment.authority,
    as_at: moment.asAt,
    known_at: moment.knownAt ?? EVERYTHING,
    in_care: inCare === undefined ? null : Number(inCare),
    those_in_care: JSON.stringify(inCare === undefined ? [] : [...figures.inCare(moment)]),
  };
}

function countOf(cohort: Cohort, context: Context): number {
  const row = statement(context.db, 'children-count').get(parametersOf(cohort, context));
  return Number(row?.children);
}

const keyOf = ({ child }: ChildThen): CursorKey => [child, 0];

function pageOfChildren(cohort: Cohort, args: PageArgs, context: Context) {
  return pageOf(args, keyOf, ({ after, before, limit, backward }) =>
    statement(context.db, backward ? 'children-before' : 'children-after')
      .all({
        ...parametersOf(cohort, context),
        after: after?.[0] ?? '',
        before: before?.[0] ?? null,
        limit,
      })
      .map(({ child }): ChildThen => ({ moment: cohort.moment, child: String(child) })),
  );
}

type ChildrenArgs = PageArgs & MomentArgs & { readonly inCare?: boolean | null | undefined };

function answerChildren(_root: unknown, args: ChildrenArgs, context: Context) {
  const cohort = { moment: momentOf(context, args), inCare: args.inCare ?? undefined };
  return { ...pageOfChildren(cohort, args, context), ...cohort };
}

builder.queryField('children', (t) =>
  t.connection(
    {
      type: Child,
      nullable: true,
      description: 'The children known to the authority then, by reference, a page at a time.',
      complexity: (args) => ({ ...pageCost(args), field: LOOKUP_COST }),
      args: {
        inCare: t.arg.boolean({
          description:
            'True: only children in care on the day, as the measure `children-in-care` counts them. False: only the others. Everyone unless told.',
        }),
        ...momentArgs,
      },
      errors: {
        types: EXPECTED,
        union: { name: 'ChildrenResult', description: 'A page of children, or why not.' },
      },
      resolve: answerChildren,
    },
    {
      name: 'Children',
      description: 'A page of children.',
      interfaces: [Answer],
      fields: (f) => ({
        totalCount: f.int({
          description: 'How many children there are on all pages.',
          resolve: (page, _args, context) => countOf(page, context),
        }),
      }),
    },
    { name: 'ChildrenEdge' },
  ),
);
