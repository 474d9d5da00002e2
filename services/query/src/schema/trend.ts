import type { Definition, Question } from '@permanence/measures/measure';
import type { Charted, Rule } from '@permanence/measures/signal';
import { type MonthEnd, type Trend as Months, trendOf } from '@permanence/measures/trend';
import { builder } from '../builder.ts';
import { checkEverybody } from '../disclosing.ts';
import { FIGURE_COST } from '../limits.ts';
import { Figure } from './figure.ts';
import './scalars.ts';

interface TrendThen {
  readonly definition: Definition;
  readonly question: Question;
}

const RULES: Readonly<Record<Rule, string>> = {
  'outside-limits': 'The point is beyond the three-sigma limits.',
  'two-of-three': 'Two of three points in a row are beyond two sigma on one side.',
  'run-of-eight': 'Eight points in a row are on one side of the centre.',
  'six-in-a-row': 'Six points in a row are each above, or each below, the one before.',
};

const RuleEnum = builder.enumType('SignalRule', {
  description:
    'Why a point is more than chance would have it. Windows of twelve months overlap from month to month, so runs come more easily than on independent points: a mark to look, not proof.',
  values: Object.fromEntries(
    Object.entries(RULES).map(([value, description]) => [
      value.toUpperCase().replaceAll('-', '_'),
      { value: value as Rule, description },
    ]),
  ) as Record<string, { value: Rule; description: string }>,
});

interface PointThen {
  readonly month: MonthEnd;
  readonly charted: Charted<MonthEnd> | undefined;
}

const TrendPoint = builder.objectRef<PointThen>('TrendPoint').implement({
  description: 'The figure at a month end, or on the day itself.',
  fields: (t) => ({
    asAt: t.field({ type: 'Date', description: 'The day.', resolve: ({ month }) => month.asAt }),
    value: t.string({ description: 'As printed.', resolve: ({ month }) => month.printed }),
    numerator: t.float({ description: 'As in the figure.', resolve: ({ month }) => month.numerator }),
    denominator: t.float({ description: 'As in the figure.', resolve: ({ month }) => month.denominator }),
    lower: t.float({
      nullable: true,
      description: 'Lower limit at this point; null when there are too few months for limits.',
      resolve: ({ charted }) => charted?.lower ?? null,
    }),
    upper: t.float({
      nullable: true,
      description: 'Upper limit at this point.',
      resolve: ({ charted }) => charted?.upper ?? null,
    }),
    rules: t.field({
      type: [RuleEnum],
      description: 'Rules that fired with this point as their last.',
      resolve: ({ charted }) => [...(charted?.rules ?? [])],
    }),
  }),
});

const worked = new WeakMap<TrendThen, Months>();

export const Trend = builder.objectRef<TrendThen>('Trend').implement({
  description: 'A control chart: a p-chart for shares, an XmR chart for everything else.',
  fields: (t) => ({
    centre: t.float({
      nullable: true,
      description: 'The centre line; null when there are too few months.',
      resolve: (trend, _args, { whole }) => monthsOf(whole, trend).chart?.centre ?? null,
    }),
    points: t.field({
      type: [TrendPoint],
      description: 'Oldest first; months without a value are left out.',
      resolve: (trend, _args, { whole }) => {
        const { months, chart } = monthsOf(whole, trend);
        return months.map((month, index) => ({ month, charted: chart?.points[index] }));
      },
    }),
    signal: t.field({
      type: [RuleEnum],
      description: 'Rules that fire on the day itself.',
      resolve: (trend, _args, { whole }) => [...(monthsOf(whole, trend).chart?.points.at(-1)?.rules ?? [])],
    }),
  }),
});

function monthsOf(db: Parameters<typeof trendOf>[0], trend: TrendThen): Months {
  const found = worked.get(trend) ?? trendOf(db, trend.definition, trend.question);
  worked.set(trend, found);
  return found;
}

builder.objectField(Figure, 'trend', (t) =>
  t.field({
    type: Trend,
    description: 'The last 24 month ends of this figure, with limits and signals.',
    complexity: FIGURE_COST,
    resolve: ({ definition, question }, _args, context) => {
      checkEverybody(context, question);
      return { definition, question };
    },
  }),
);
