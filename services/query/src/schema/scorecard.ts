import { measureOf } from '@permanence/measures/catalogue';
import type { Definition } from '@permanence/measures/measure';
import type { ScorecardRow } from '@permanence/measures/scorecard';
import { builder } from '../builder.ts';
import { FIGURE_COST, SCORECARD_COST } from '../limits.ts';
import { type Moment, momentOf } from '../moment.ts';
import { once } from '../once.ts';
import { EXPECTED } from '../problems.ts';
import { Answer, momentArgs } from './answer.ts';
import { Figure } from './figure.ts';
import { Measure } from './measure.ts';

interface ScorecardThen {
  readonly moment: Moment;
  readonly excludeUasc: boolean | undefined;
  readonly rows: () => readonly ScorecardRow[];
}

interface ScorecardRowThen {
  readonly card: ScorecardThen;
  readonly row: ScorecardRow;
}

const NOT_RECORDED = 'Always null: no targets are recorded yet.';

function definitionOf({ row }: ScorecardRowThen): Definition {
  return measureOf(row.measure) as Definition;
}

const DirectionEnum = builder.enumType('Direction', {
  description:
    'Which way a figure went against the month before, by what is better for the measure, on exact values.',
  values: {
    BETTER: { value: 'better', description: 'Better than the month before.' },
    SAME: { value: 'same', description: 'Exactly the same.' },
    WORSE: { value: 'worse', description: 'Worse than the month before.' },
  } as const,
});

const Row = builder.objectRef<ScorecardRowThen>('ScorecardRow').implement({
  description: 'One measure on the scorecard.',
  fields: (t) => ({
    measure: t.string({ description: 'Id of the measure.', resolve: ({ row }) => row.measure }),
    title: t.string({ description: 'Its name in words.', resolve: ({ row }) => row.title }),
    definition: t.field({ type: Measure, description: 'What the measure is.', resolve: definitionOf }),
    numerator: t.int({ description: 'As in the figure.', resolve: ({ row }) => row.numerator }),
    denominator: t.int({ description: 'As in the figure.', resolve: ({ row }) => row.denominator }),
    value: t.string({
      nullable: true,
      description: 'As printed, in the unit of the measure; null when the denominator is 0.',
      resolve: ({ row }) => row.value,
    }),
  }),
});

builder.objectFields(Row, (t) => ({
  previousMonth: t.string({
    nullable: true,
    description: 'The value on the last day of the calendar month before, as known at the same instant.',
    resolve: ({ row }) => row.previousMonth,
  }),
  previousYear: t.string({
    nullable: true,
    description:
      'The value on the same day a year before (on the last day of a month, the last day of that month), as known at the same instant.',
    resolve: ({ row }) => row.previousYear,
  }),
  direction: t.field({
    type: DirectionEnum,
    nullable: true,
    description:
      'Against the month before, by exact ratios and never by printed values; null when either is missing or neither way is better.',
    resolve: ({ row }) => row.direction,
  }),
  target: t.string({ nullable: true, description: NOT_RECORDED, resolve: ({ row }) => row.target }),
  floor: t.string({ nullable: true, description: NOT_RECORDED, resolve: ({ row }) => row.floor }),
  rag: t.string({ nullable: true, description: NOT_RECORDED, resolve: ({ row }) => row.rag }),
  fromTarget: t.int({ nullable: true, description: NOT_RECORDED, resolve: ({ row }) => row.fromTarget }),
}));

builder.objectFields(Row, (t) => ({
  figure: t.field({
    type: Figure,
    description: 'The same figure with the children behind it.',
    complexity: FIGURE_COST,
    resolve: (entry, _args, { figures }) =>
      figures.of(definitionOf(entry), entry.card.moment, { excludeUasc: entry.card.excludeUasc }),
  }),
}));

const Scorecard = builder.objectRef<ScorecardThen>('Scorecard').implement({
  description: 'Every measure on a day, beside the month and the year before.',
  interfaces: [Answer],
  fields: (t) => ({
    rows: t.field({
      type: [Row],
      description: 'One row a measure, in the order of the catalogue.',
      complexity: { field: SCORECARD_COST, multiplier: 20 },
      resolve: (card) => card.rows().map((row) => ({ card, row })),
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
      ...momentArgs,
    },
    errors: {
      types: EXPECTED,
      union: { name: 'ScorecardResult', description: 'A scorecard, or why not.' },
    },
    resolve: (_root, args, context): ScorecardThen => {
      const moment = momentOf(context, args);
      const excludeUasc = args.excludeUasc ?? undefined;
      const { authority, asAt, knownAt } = moment;
      const rows = once(() => context.scorecards({ authority, asAt, knownAt, excludeUasc }));
      return { moment, excludeUasc, rows };
    },
  }),
);
