import { measureOf } from '@permanence/measures/catalogue';
import type { Definition } from '@permanence/measures/measure';
import type { NotRated, Rag } from '@permanence/measures/rating';
import type { Compared, Published, ScorecardQuestion, ScorecardRow } from '@permanence/measures/scorecard';
import { builder } from '../builder.ts';
import { checkEverybody, type RowDisclosed } from '../disclosing.ts';
import { FIGURE_COST } from '../limits.ts';
import type { Moment } from '../moment.ts';
import { Figure } from './figure.ts';
import { Measure } from './measure.ts';
import { Trend } from './trend.ts';
import './scalars.ts';

export interface ScorecardThen {
  readonly moment: Moment;
  readonly question: ScorecardQuestion;
  readonly rows: () => readonly ScorecardRow[] | Promise<readonly ScorecardRow[]>;
}

export interface ScorecardRowThen {
  readonly card: ScorecardThen;
  readonly row: RowDisclosed;
}

function definitionOf({ row }: ScorecardRowThen): Definition {
  return measureOf(row.measure) as Definition;
}

const DirectionEnum = builder.enumType('Direction', {
  description: 'Which way a figure went, by what is better for the measure, on exact values.',
  values: {
    BETTER: { value: 'better', description: 'Better than before.' },
    SAME: { value: 'same', description: 'Exactly the same.' },
    WORSE: { value: 'worse', description: 'Worse than before.' },
  } as const,
});

const RAGS: Readonly<Record<Rag, string>> = {
  green: 'The target is met.',
  amber: 'The target is missed, the floor is met.',
  red: 'Neither target nor floor is met.',
  'below-target': 'The target is missed, and no floor is recorded to tell amber from red.',
};

const NOT_RATED: Readonly<Record<NotRated, string>> = {
  activity: 'The measure counts what happens, and neither way is better.',
  'few-children': 'Fewer than five are considered: one child moves the figure too far for a colour.',
  'no-target': 'No target is recorded for the day.',
  'not-collected': 'Nobody has recorded the facts that the measure needs.',
  'no-value': 'Nobody is considered.',
};

function valuesOf<Value extends string>(meanings: Readonly<Record<Value, string>>) {
  const entries = Object.entries<string>(meanings).map(([value, description]) => [
    value.toUpperCase().replaceAll('-', '_'),
    { value: value as Value, description },
  ]);
  return Object.fromEntries(entries) as Record<string, { value: Value; description: string }>;
}

const RagEnum = builder.enumType('Rating', {
  description: 'Red, amber or green, by exact values against the target and the floor of the day.',
  values: valuesOf(RAGS),
});

const NotRatedEnum = builder.enumType('NotRated', {
  description: 'Why a figure has no rating.',
  values: valuesOf(NOT_RATED),
});

const PublishedFigure = builder.objectRef<Published>('PublishedFigure').implement({
  description: 'A figure that others published.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'As published.' }),
    source: t.exposeString('source', { nullable: true, description: 'Where.' }),
  }),
});

const NeighboursFigure = builder
  .objectRef<NonNullable<ScorecardRow['neighbours']>>('NeighboursFigure')
  .implement({
    description:
      'What the statistical neighbours published: the plain mean of their printed values, not weighted by children.',
    fields: (t) => ({
      mean: t.exposeString('mean', { description: 'Plain mean of the printed values, rounded once.' }),
      published: t.exposeInt('published', { description: 'How many neighbours have a value on record.' }),
      of: t.exposeInt('of', { description: 'How many statistical neighbours there are.' }),
    }),
  });

const ComparedFigure = builder.objectRef<Compared>('ComparedFigure').implement({
  description: 'The figure of another day beside the one of the day.',
  fields: (t) => ({
    asAt: t.field({ type: 'Date', description: 'The other day.', resolve: ({ asAt }) => asAt }),
    value: t.exposeString('value', {
      nullable: true,
      description: 'As printed, as known at the same instant.',
    }),
    rag: t.field({
      type: RagEnum,
      nullable: true,
      description: 'Its rating by the target of that day.',
      resolve: ({ rag }) => rag,
    }),
    direction: t.field({
      type: DirectionEnum,
      nullable: true,
      description: 'From that day to the day.',
      resolve: ({ direction }) => direction,
    }),
    change: t.exposeString('change', {
      nullable: true,
      description: 'From that day to the day, in percentage points (or the unit of the measure): `+1.2`.',
    }),
  }),
});

export const Row = builder.objectRef<ScorecardRowThen>('ScorecardRow').implement({
  description: 'One measure on the scorecard.',
  fields: (t) => ({
    measure: t.string({ description: 'Id of the measure.', resolve: ({ row }) => row.measure }),
    title: t.string({ description: 'Its name in words.', resolve: ({ row }) => row.title }),
    section: t.string({
      description: 'The part of the page it stands on.',
      resolve: ({ row }) => row.section,
    }),
    definition: t.field({ type: Measure, description: 'What the measure is.', resolve: definitionOf }),
    numerator: t.float({
      nullable: true,
      description: 'As in the figure; null when `suppressed`.',
      resolve: ({ row }) => row.numerator,
    }),
    denominator: t.float({
      nullable: true,
      description: 'As in the figure; null when `suppressed`.',
      resolve: ({ row }) => row.denominator,
    }),
    suppressed: t.boolean({
      description:
        'True: the figure, or one it is compared with, is of so few children that you are shown none of it.',
      resolve: ({ row }) => row.suppressed,
    }),
    value: t.string({
      nullable: true,
      description: 'As printed; null when the denominator is 0 or nothing was collected.',
      resolve: ({ row }) => row.value,
    }),
    collected: t.boolean({
      description:
        'False: nobody has recorded the facts that the measure needs, which is different from zero.',
      resolve: ({ row }) => row.collected,
    }),
  }),
});

builder.objectFields(Row, (t) => ({
  target: t.string({
    nullable: true,
    description: 'The target that holds on the day; null when none is recorded.',
    resolve: ({ row }) => row.target,
  }),
  floor: t.string({
    nullable: true,
    description: 'The floor that holds on the day: what a missed target may fall to and still be amber.',
    resolve: ({ row }) => row.floor,
  }),
  rag: t.field({
    type: RagEnum,
    nullable: true,
    description: 'The rating; null when there is none, and `notRated` says why.',
    resolve: ({ row }) => row.rag,
  }),
  notRated: t.field({
    type: NotRatedEnum,
    nullable: true,
    description: 'Why there is no rating.',
    resolve: ({ row }) => row.notRated,
  }),
  fromTarget: t.int({
    nullable: true,
    description:
      'How many children would have to be on the other side for the target to be met just so; below 0, how many there are to spare. Null for what is not a share.',
    resolve: ({ row }) => row.fromTarget,
  }),
}));

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
      'Against the month before, by exact values and never by printed ones; null when either is missing or neither way is better.',
    resolve: ({ row }) => row.direction,
  }),
  change: t.string({
    nullable: true,
    description: 'From the month before, in percentage points (or the unit of the measure): `+1.2`.',
    resolve: ({ row }) => row.change,
  }),
  since: t.field({
    type: ComparedFigure,
    nullable: true,
    description: 'Against the day chosen with `since`; null when none was.',
    resolve: ({ row }) => row.since,
  }),
}));

builder.objectFields(Row, (t) => ({
  england: t.field({
    type: PublishedFigure,
    nullable: true,
    description: 'The latest value published for England by the day.',
    resolve: ({ row }) => row.england,
  }),
  neighbours: t.field({
    type: NeighboursFigure,
    nullable: true,
    description: 'The statistical neighbours; null when none has a value on record.',
    resolve: ({ row }) => row.neighbours,
  }),
  figure: t.field({
    type: Figure,
    description: 'The same figure with the children behind it.',
    complexity: FIGURE_COST,
    resolve: (entry, _args, { figures }) => {
      const { excludeUasc, cohort } = entry.card.question;
      return figures.of(definitionOf(entry), entry.card.moment, { excludeUasc, cohort });
    },
  }),
  trend: t.field({
    type: Trend,
    description: 'The last 24 month ends, with limits, and which rules say that it is more than chance.',
    complexity: FIGURE_COST,
    resolve: (entry, _args, context) => {
      checkEverybody(context, entry.card.question);
      return { definition: definitionOf(entry), question: entry.card.question };
    },
  }),
}));
