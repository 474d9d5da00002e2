import { MEASURES } from '@permanence/measures/catalogue';
import { type Expected, FURTHEST_AHEAD, forecastOf } from '@permanence/measures/forecast/forecast';
import { oneMoveAway } from '@permanence/measures/forecast/one-move-away';
import type { Definition } from '@permanence/measures/measure';
import { builder } from '../builder.ts';
import { pageCost } from '../cost.ts';
import { checkEverybody } from '../disclosing.ts';
import type { FigureChoices, FigureThen } from '../figures.ts';
import { DAY_COST, FIGURE_COST } from '../limits.ts';
import { type Moment, momentOf } from '../moment.ts';
import { once } from '../once.ts';
import { pageOfAll } from '../page.ts';
import { BadRequest, EXPECTED, UnknownMeasure } from '../problems.ts';
import { inOrderOfNames, isRestricted, nameShown, type RowShown, rowsShown } from '../rows-shown.ts';
import { Answer, momentArgs } from './answer.ts';
import { Child } from './child.ts';
import { definitionOf, offered } from './figure.ts';
import { FigureRow } from './figure-row.ts';
import { ForecastRow } from './forecast-row.ts';
import { Measure } from './measure.ts';
import { PolicyEnum } from './policy.ts';

interface ExpectedThen extends Expected {
  readonly definition: Definition;
  readonly moment: Moment;
}

interface ForecastThen {
  readonly moment: Moment;
  readonly days: number;
  readonly expected: () => readonly ExpectedThen[];
  readonly figures: readonly FigureThen[];
}

const ExpectedRef = builder.objectRef<ExpectedThen>('ExpectedChange').implement({
  description: 'A child that comes into a figure, or leaves it, if nothing more happens.',
  fields: (t) => ({
    measure: t.field({ type: Measure, description: 'Which measure.', resolve: (e) => e.definition }),
    child: t.field({
      type: Child,
      description: 'The child, as seen on the day asked about.',
      resolve: ({ moment, child }) => ({ moment, child }),
    }),
    on: t.field({
      type: 'Date',
      description: 'The first day on which it is no longer what it is.',
      resolve: ({ on }) => on,
    }),
    from: t.field({
      type: [ForecastRow],
      description: 'What it is in the figure on the day asked about; empty when it is not there.',
      resolve: ({ definition, from }) => from.map((row) => ({ definition, row })),
    }),
    to: t.field({
      type: [ForecastRow],
      description: 'What it is then, and why; empty when it is no longer there.',
      resolve: ({ definition, to }) => to.map((row) => ({ definition, row })),
    }),
  }),
});

const Forecast = builder.objectRef<ForecastThen>('Forecast').implement({
  description:
    'Who comes into the numerator or the denominator, or leaves it, with what was known at the instant asked for. What had been recorded about later days counts: a birthday and a booked move alike.',
  interfaces: [Answer],
  fields: (t) => ({
    days: t.exposeInt('days', { description: 'How many days ahead.' }),
    changes: t.connection(
      {
        type: ExpectedRef,
        description: 'By day, then by measure and child; each child of a measure once, on the first day.',
        complexity: pageCost,
        resolve: ({ expected }, args) => {
          const all = expected();
          const place = new Map(all.map((each, nth) => [each, nth]));
          const page = pageOfAll(all, args, (each) => [each.on, place.get(each) ?? 0]);
          return { ...page, totalCount: all.length };
        },
      },
      {
        name: 'ExpectedChanges',
        description: 'A page of what is expected.',
        fields: (f) => ({
          totalCount: f.int({
            description: 'How many there are on all pages.',
            resolve: ({ totalCount }) => totalCount,
          }),
        }),
      },
      { name: 'ExpectedChangesEdge' },
    ),
  }),
});

builder.objectField(Forecast, 'oneMoveAway', (t) =>
  t.connection(
    {
      type: FigureRow,
      description:
        'Children whom one more placement would put in the numerator of placements-3-plus; empty when that measure was not asked for.',
      complexity: (args) => ({ ...pageCost(args), field: FIGURE_COST }),
      resolve: ({ figures, moment }, args, context) => {
        const rows = figures.flatMap((from) =>
          rowsShown(context, from, oneMoveAway(from.definition.id, from.rows())),
        );
        const nameOf = ({ row: { child } }: RowShown) => nameShown(context, { moment, child });
        const page = pageOfAll(inOrderOfNames(rows, nameOf), args, (row) => [nameOf(row), row.row.nth]);
        return { ...page, totalCount: rows.length };
      },
    },
    {
      name: 'OneMoveAway',
      description: 'A page of children who are one placement away.',
      fields: (f) => ({
        totalCount: f.int({
          description: 'How many there are on all pages.',
          resolve: ({ totalCount }) => totalCount,
        }),
      }),
    },
    { name: 'OneMoveAwayEdge' },
  ),
);

function daysAsked(days: number): number {
  if (days >= 1 && days <= FURTHEST_AHEAD) return days;
  throw new BadRequest('days', `days must be from 1 to ${FURTHEST_AHEAD}.`);
}

function yearsAsked(measure: Definition | undefined, years: number | null | undefined): number | undefined {
  if (measure !== undefined) return offered('years', years, measure.years);
  if (years === null || years === undefined) return undefined;
  throw new BadRequest('years', 'years goes with one measure: name it with `measure`.');
}

builder.queryField('forecast', (t) =>
  t.field({
    type: Forecast,
    nullable: true,
    description:
      'Whose outcome changes within so many days if nothing more happens, of one measure or of all; each day is asked for, so all measures go with few days only.',
    complexity: ({ measure, days }) =>
      DAY_COST * (measure == null ? MEASURES.length : 1) * Math.min(Math.max(days, 1), FURTHEST_AHEAD),
    args: {
      measure: t.arg.string({ description: 'Id of a measure. All of them unless told.' }),
      days: t.arg.int({
        required: true,
        description: `How many days ahead: 1 to ${FURTHEST_AHEAD}.`,
      }),
      policy: t.arg({ type: PolicyEnum, description: 'Reading of "one placement".' }),
      years: t.arg.int({ description: 'Length of the window in years, of one measure that offers several.' }),
      excludeUasc: t.arg.boolean({
        description: 'True: leave unaccompanied asylum-seeking children out.',
      }),
      ...momentArgs,
    },
    errors: {
      types: [UnknownMeasure, ...EXPECTED],
      union: { name: 'ForecastResult', description: 'What is expected, or why that is not answered.' },
    },
    resolve: (_root, args, context): ForecastThen => {
      const moment = momentOf(context, args);
      const days = daysAsked(args.days);
      const measure = args.measure == null ? undefined : definitionOf(args.measure);
      const choices: FigureChoices = {
        policy: args.policy ?? undefined,
        years: yearsAsked(measure, args.years),
        excludeUasc: args.excludeUasc ?? undefined,
      };
      checkEverybody(context, choices);
      const figures = (measure === undefined ? MEASURES : [measure]).map((each) =>
        context.figures.of(each, moment, choices),
      );
      const expected = once(() =>
        figures
          .flatMap(({ definition, question }) =>
            inOrderOfNames(
              forecastOf(context.whole, definition, question, days)
                // Nothing could be said of a record that may not be looked into.
                .filter(({ child }) => !isRestricted(context, child))
                .map((each) => ({ ...each, definition, moment })),
              (each) => nameShown(context, each),
            ),
          )
          .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
      );
      return { moment, days, figures, expected };
    },
  }),
);
