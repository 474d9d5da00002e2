import { MEASURES } from '@permanence/measures/catalogue';
import type { ScorecardQuestion } from '@permanence/measures/scorecard';
import { sinceInWords } from '@permanence/measures/since';
import { sincePublished } from '@permanence/measures/since-published';
import { builder } from '../builder.ts';
import { checkOneCut, suppresses } from '../disclosing.ts';
import { SCORECARD_COST } from '../limits.ts';
import { momentOf } from '../moment.ts';
import { once } from '../once.ts';
import { EXPECTED } from '../problems.ts';
import { Answer, momentArgs } from './answer.ts';
import { CohortInput, cohortOf } from './cohort-input.ts';
import { rowsDisclosed } from './rows-disclosed.ts';
import { Row, type ScorecardThen } from './scorecard-row.ts';

const Scorecard = builder.objectRef<ScorecardThen>('Scorecard').implement({
  description: 'Every measure on a day, beside the month and the year before.',
  interfaces: [Answer],
  fields: (t) => ({
    rows: t.field({
      type: [Row],
      description: 'One row a measure, in the order of the catalogue.',
      complexity: { field: SCORECARD_COST, multiplier: MEASURES.length },
      resolve: async (card, _args, context) => rowsDisclosed(context, card, await card.rows()),
    }),
    whatChanged: t.stringList({
      description:
        'What changed since the day chosen with `since`, in sentences: ratings that changed first, then what is better and what is worse, in percentage points. Empty when no day was chosen.',
      complexity: SCORECARD_COST,
      resolve: async (card, _args, context) =>
        suppresses(context, card.question) ? [] : [...sinceInWords(await card.rows())],
    }),
    sincePublished: t.stringList({
      description:
        'Of a page that was published of this day: each figure that would be another one now, published as what, and why it moved. Empty when nothing was published, or nothing moved.',
      complexity: SCORECARD_COST,
      resolve: async (card, _args, context) =>
        suppresses(context, card.question)
          ? []
          : [...sincePublished(context.whole, card.question, await card.rows())],
    }),
  }),
});

builder.queryField('scorecard', (t) =>
  t.field({
    type: Scorecard,
    nullable: true,
    description: 'All measures on a day.',
    args: {
      excludeUasc: t.arg.boolean({ description: 'True: leave unaccompanied asylum-seeking children out.' }),
      cohort: t.arg({ type: CohortInput, description: 'The whole page for some of the children only.' }),
      since: t.arg({
        type: 'Date',
        description: 'A day to compare every figure with, for example that of the last panel.',
      }),
      ...momentArgs,
    },
    errors: {
      types: EXPECTED,
      union: { name: 'ScorecardResult', description: 'A scorecard, or why not.' },
    },
    resolve: (_root, args, context): ScorecardThen => {
      const moment = momentOf(context, args);
      const { authority, asAt, knownAt } = moment;
      const question: ScorecardQuestion = {
        ...{ authority, asAt, knownAt },
        excludeUasc: args.excludeUasc ?? undefined,
        cohort: cohortOf(args.cohort),
        since: args.since ?? undefined,
      };
      checkOneCut(context, question);
      return { moment, question, rows: once(() => context.scorecards(question)) };
    },
  }),
);
