import { CAUSES, type Change, changeBetween } from '@permanence/measures/change/change';
import type { Corner, RowsAt } from '@permanence/measures/change/corner';
import type { Definition } from '@permanence/measures/measure';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { figureAt } from '../corners.ts';
import { checkEverybody } from '../disclosing.ts';
import { FIGURE_COST } from '../limits.ts';
import { momentOf } from '../moment.ts';
import { once } from '../once.ts';
import { EXPECTED, UnknownMeasure } from '../problems.ts';
import { momentArgs } from './answer.ts';
import { ChangePart, type ChangeThen, DifferenceRef } from './change-part.ts';
import { definitionOf, Figure, offered } from './figure.ts';
import { PolicyEnum } from './policy.ts';

const CornerInput = builder.inputType('Corner', {
  description: 'One end of a change: a figure on a day, as known by an instant, under a reading.',
  fields: (t) => ({
    asAt: t.field({ type: 'Date', description: 'The day in the world. Today unless told.' }),
    knownAt: t.field({
      type: 'DateTime',
      description: 'Only what had been recorded by this instant. Everything recorded unless told.',
    }),
    policy: t.field({
      type: PolicyEnum,
      description: 'Reading of "one placement"; the usual one of the measure unless told.',
    }),
  }),
});

export const ChangeRef = builder.objectRef<ChangeThen>('Change').implement({
  description:
    'Why a figure on one day, as known then, is not what it is on another. The parts add up to the difference exactly: numerators, denominators, and exact values.',
  fields: (t) => ({
    from: t.field({
      type: Figure,
      description: 'The figure at the first end.',
      resolve: ({ from }) => from,
    }),
    to: t.field({ type: Figure, description: 'The figure at the second end.', resolve: ({ to }) => to }),
    difference: t.field({
      type: DifferenceRef,
      description: 'The second figure less the first.',
      resolve: ({ change }) => ({ of: change(), difference: change() }),
    }),
    parts: t.field({
      type: [ChangePart],
      description: `Four parts, one a cause, in this order and empty ones included: ${CAUSES.join(', ')}.`,
      complexity: { field: 1, multiplier: CAUSES.length },
      resolve: (then) => then.change().parts.map((part) => ({ then, part })),
    }),
  }),
});

interface Asked {
  readonly asAt?: Corner['question']['asAt'] | null | undefined;
  readonly knownAt?: number | null | undefined;
  readonly policy?: 'carer' | 'record' | null | undefined;
}

interface Common {
  readonly definition: Definition;
  readonly authority: string | null | undefined;
  readonly years: number | undefined;
  readonly excludeUasc: boolean;
}

function cornerOf(context: Context, { asAt, knownAt, policy }: Asked, common: Common): Corner {
  const { definition, years, excludeUasc } = common;
  const moment = momentOf(context, { authority: common.authority, asAt, knownAt });
  const question = {
    ...{ authority: moment.authority, asAt: moment.asAt, knownAt: moment.knownAt },
    policy: policy ?? undefined,
  };
  return { definition, question: { ...question, years, excludeUasc } };
}

export function changeOf(
  context: Context,
  [from, to]: readonly [Corner, Corner],
  atLeast?: number,
  rowsAt: RowsAt = (corner) => figureAt(context, corner, atLeast).rows(),
): ChangeThen {
  for (const { question } of [from, to]) checkEverybody(context, question);
  const figure = (corner: Corner) => figureAt(context, corner, atLeast);
  const change = once((): Change => changeBetween(context.whole, from, to, rowsAt));
  return { from: figure(from), to: figure(to), figure, change };
}

builder.queryField('changes', (t) =>
  t.field({
    type: ChangeRef,
    nullable: true,
    description:
      'Why the number changed between two ends, split into another definition, what was recorded late, what was corrected, and what happened, with the children and the events of each. The second end may lie before the first.',
    complexity: CAUSES.length * FIGURE_COST,
    args: {
      measure: t.arg.string({ required: true, description: 'Id of the measure: `measures` lists them.' }),
      from: t.arg({ type: CornerInput, required: true, description: 'The first end.' }),
      to: t.arg({ type: CornerInput, required: true, description: 'The second end.' }),
      years: t.arg.int({ description: 'Length of the window in years, where the measure offers several.' }),
      excludeUasc: t.arg.boolean({
        description: 'True: leave unaccompanied asylum-seeking children out at both ends.',
      }),
      authority: momentArgs.authority,
      atLeast: momentArgs.atLeast,
    },
    errors: {
      types: [UnknownMeasure, ...EXPECTED],
      union: { name: 'ChangesResult', description: 'Why a figure changed, or why that is not answered.' },
    },
    resolve: (_root, args, context) => {
      const definition = definitionOf(args.measure);
      const common: Common = {
        definition,
        authority: args.authority,
        years: offered('years', args.years, definition.years),
        excludeUasc: args.excludeUasc === true,
      };
      const ends = [cornerOf(context, args.from, common), cornerOf(context, args.to, common)] as const;
      return changeOf(context, ends, args.atLeast ?? undefined);
    },
  }),
);
