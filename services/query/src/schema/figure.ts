import { MEASURES, measureOf } from '@permanence/measures/catalogue';
import type { CohortKey } from '@permanence/measures/cohort-switch';
import { figureBy, type Total } from '@permanence/measures/figure';
import type { Definition } from '@permanence/measures/measure';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { pageCost } from '../cost.ts';
import { checkEverybody, checkOneCut, hiddenOf, isSuppressed } from '../disclosing.ts';
import type { FigureChoices, FigureThen } from '../figures.ts';
import { FIGURE_COST } from '../limits.ts';
import { momentOf } from '../moment.ts';
import { pageOfAll } from '../page.ts';
import { BadRequest, EXPECTED, UnknownMeasure } from '../problems.ts';
import { inOrderOfNames, nameShown, type RowShown, rowsShown } from '../rows-shown.ts';
import { Answer, momentArgs } from './answer.ts';
import { CohortInput, CohortKeyEnum, cohortOf } from './cohort-input.ts';
import { FigureGroup, groupsShown } from './figure-group.ts';
import { FigureRow, OutcomeEnum } from './figure-row.ts';
import { Measure, UnitEnum } from './measure.ts';
import { PolicyEnum } from './policy.ts';

/** What the figure comes to; undefined where it must not be shown. */
async function shown(
  { total, definition, question }: FigureThen,
  context: Context,
): Promise<Total | undefined> {
  return isSuppressed(context, definition, question) ? undefined : total();
}

export const Figure = builder.objectRef<FigureThen>('Figure').implement({
  description:
    'A measure on a day, with the children behind it. Numerator and denominator are exact; the printed value is rounded once from them.',
  interfaces: [Answer],
  fields: (t) => ({
    measure: t.string({ description: 'Id of the measure.', resolve: ({ definition }) => definition.id }),
    version: t.int({ description: 'Version of the rule.', resolve: ({ definition }) => definition.version }),
    definition: t.field({
      type: Measure,
      description: 'What the measure is.',
      resolve: ({ definition }) => definition,
    }),
  }),
});

builder.objectFields(Figure, (t) => ({
  policy: t.field({
    type: PolicyEnum,
    description: 'The reading of "one placement"; of no consequence where the measure offers none.',
    resolve: ({ question }) => question.policy,
  }),
  years: t.int({
    description: 'Length of the window, in years.',
    resolve: ({ question }) => question.years,
  }),
  excludeUasc: t.boolean({
    description: 'Whether unaccompanied asylum-seeking children were left out.',
    resolve: ({ question }) => question.excludeUasc,
  }),
  unit: t.field({
    type: UnitEnum,
    description: 'What the value is in.',
    resolve: (f) => f.definition.unit,
  }),
}));

builder.objectFields(Figure, (t) => ({
  numerator: t.float({
    nullable: true,
    description:
      'Children (or events) counted; for averages and rates the total of the values. A whole number, but for posts and the like, which come in tenths. Null when `suppressed`.',
    resolve: async (figure, _args, context) => (await shown(figure, context))?.numerator ?? null,
  }),
  denominator: t.float({
    nullable: true,
    description:
      'Children (or events) considered; for averages how many were averaged; for rates the population. Null when `suppressed`.',
    resolve: async (figure, _args, context) => (await shown(figure, context))?.denominator ?? null,
  }),
  suppressed: t.boolean({
    description:
      'True: the figure is of some of the children, and of so few that you are not shown it, nor what would tell it by subtraction.',
    resolve: ({ definition, question }, _args, context) => isSuppressed(context, definition, question),
  }),
  value: t.string({
    nullable: true,
    description:
      'As printed: rounded once, half up. Null when the denominator is 0, or when nothing was collected.',
    resolve: async (figure, _args, context) => (await shown(figure, context))?.value ?? null,
  }),
  collected: t.boolean({
    description: 'False: nobody has recorded the facts that the measure needs, which is different from zero.',
    resolve: async ({ total }) => (await total()).collected,
  }),
  groups: t.field({
    type: [FigureGroup],
    description:
      'The figure cut by a key: one total a group, in text order. For counts and shares the groups add up to the figure. None where all are of so few children that not even the groups may be named.',
    complexity: { field: FIGURE_COST, multiplier: 10 },
    args: { by: t.arg({ type: CohortKeyEnum, required: true, description: 'What to cut it by.' }) },
    resolve: ({ definition, question }, { by }, context) => {
      checkEverybody(context, question);
      const key = by as CohortKey;
      return groupsShown(
        figureBy(context.whole, definition, question, key),
        hiddenOf(context, definition, question, key),
      );
    },
  }),
}));

builder.objectField(Figure, 'rows', (t) =>
  t.connection(
    {
      type: FigureRow,
      description:
        'The children behind the figure, by reference, a page at a time: as far as they are children that you have to do with.',
      complexity: pageCost,
      args: {
        outcome: t.arg({
          type: OutcomeEnum,
          description: 'Only rows of this outcome. All of them unless told.',
        }),
      },
      resolve: (from, args, context) => {
        checkEverybody(context, from.question);
        const rows = rowsShown(context, from).filter(
          ({ row }) => args.outcome == null || row.outcome === args.outcome,
        );
        const { moment } = from;
        const nameOf = ({ row: { child } }: RowShown) => nameShown(context, { moment, child });
        const page = pageOfAll(inOrderOfNames(rows, nameOf), args, (row) => [nameOf(row), row.row.nth]);
        return { ...page, totalCount: rows.length };
      },
    },
    {
      name: 'FigureRows',
      description: 'A page of rows.',
      fields: (f) => ({
        totalCount: f.int({
          description: 'How many rows there are on all pages.',
          resolve: ({ totalCount }) => totalCount,
        }),
      }),
    },
    { name: 'FigureRowsEdge' },
  ),
);

export function definitionOf(id: string): Definition {
  const definition = measureOf(id);
  if (definition !== undefined) return definition;
  throw new UnknownMeasure(
    id,
    MEASURES.map((measure) => measure.id),
  );
}

export function offered<Value extends string | number>(
  argument: string,
  asked: Value | null | undefined,
  offers: readonly Value[],
): Value | undefined {
  if (asked === null || asked === undefined) return undefined;
  if (offers.includes(asked)) return asked;
  const which = offers.length === 0 ? 'none: it makes no difference to it' : offers.join(', ').toUpperCase();
  throw new BadRequest(
    argument,
    `This measure cannot be asked for ${argument} ${asked}. It offers ${which}.`,
  );
}

builder.queryField('measure', (t) =>
  t.field({
    type: Figure,
    nullable: true,
    description: 'One measure on a day, with the children behind it.',
    complexity: FIGURE_COST,
    args: {
      id: t.arg.string({ required: true, description: 'Id of the measure: `measures` lists them.' }),
      policy: t.arg({
        type: PolicyEnum,
        description:
          'Reading of "one placement". It makes no difference to a measure that does not count placements.',
      }),
      years: t.arg.int({ description: 'Length of the window in years, where the measure offers several.' }),
      excludeUasc: t.arg.boolean({
        description: 'True: leave unaccompanied asylum-seeking children out.',
      }),
      cohort: t.arg({
        type: CohortInput,
        description: 'Only some of the children. All of them unless told.',
      }),
      ...momentArgs,
    },
    errors: {
      types: [UnknownMeasure, ...EXPECTED],
      union: { name: 'MeasureResult', description: 'A figure, or why not.' },
    },
    resolve: (_root, args, context) => {
      const definition = definitionOf(args.id);
      const choices: FigureChoices = {
        policy: args.policy ?? undefined,
        years: offered('years', args.years, definition.years),
        excludeUasc: args.excludeUasc ?? undefined,
        cohort: cohortOf(args.cohort),
      };
      checkOneCut(context, choices);
      return context.figures.of(definition, momentOf(context, args), choices);
    },
  }),
);
