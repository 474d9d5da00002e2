import {
  type Pair,
  type Reconciliation,
  reconcile,
  type Shared,
  sideOf,
} from '@permanence/measures/reconcile/reconcile';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { pageCost } from '../cost.ts';
import { checkEverybody } from '../disclosing.ts';
import type { FigureThen, NumberedRow } from '../figures.ts';
import { FIGURE_COST } from '../limits.ts';
import { type Moment, momentOf } from '../moment.ts';
import { once } from '../once.ts';
import { pageOfAll } from '../page.ts';
import { EXPECTED, UnknownMeasure } from '../problems.ts';
import { childShown, inOrderOfNames, isListed, nameShown, rowShown } from '../rows-shown.ts';
import { Answer, momentArgs } from './answer.ts';
import { Child } from './child.ts';
import { definitionOf, Figure, offered } from './figure.ts';
import { FigureRow } from './figure-row.ts';
import { PolicyEnum } from './policy.ts';

interface SideBySide {
  readonly moment: Moment;
  readonly first: FigureThen;
  readonly second: FigureThen;
  readonly found: () => Reconciliation<NumberedRow>;
}

interface PairThen {
  readonly of: SideBySide;
  readonly pair: Pair<NumberedRow>;
}

const ReadingInput = builder.inputType('Reading', {
  description: 'A measure, and how it is read.',
  fields: (t) => ({
    measure: t.string({ required: true, description: 'Id of the measure: `measures` lists them.' }),
    policy: t.field({
      type: PolicyEnum,
      description: 'Reading of "one placement"; the usual one of the measure unless told.',
    }),
    years: t.int({ description: 'Length of the window in years, where the measure offers several.' }),
  }),
});

const SharedRef = builder.objectRef<Shared>('SharedRows').implement({
  description:
    'How many rows two figures share. `both` and `onlyFirst` add up to those of the first, `both` and `onlySecond` to those of the second.',
  fields: (t) => ({
    both: t.exposeInt('both', { description: 'In both.' }),
    onlyFirst: t.exposeInt('onlyFirst', { description: 'In the first only.' }),
    onlySecond: t.exposeInt('onlySecond', { description: 'In the second only.' }),
  }),
});

const SideEnum = builder.enumType('NumeratorSide', {
  description: 'In which of two numerators a child is.',
  values: {
    BOTH: { value: 'both', description: 'In both.' },
    ONLY_FIRST: { value: 'only-first', description: 'In the first only.' },
    ONLY_SECOND: { value: 'only-second', description: 'In the second only.' },
    NEITHER: { value: 'neither', description: 'In neither.' },
  } as const,
});

const PairRef = builder.objectRef<PairThen>('ReconciledChild').implement({
  description: 'A child in either of two figures, with its rows in each.',
  fields: (t) => ({
    child: t.field({
      type: Child,
      nullable: true,
      description: 'The child; null for what is about the authority itself, or restricted.',
      resolve: ({ of, pair: { child } }, _args, context) => childShown(context, { moment: of.moment, child }),
    }),
    side: t.field({
      type: SideEnum,
      description: 'In which numerators it is.',
      resolve: ({ pair }) => sideOf(pair),
    }),
    first: t.field({
      type: [FigureRow],
      description: 'Its rows in the first figure, each with the reason and the events.',
      resolve: ({ of, pair }, _args, context) => pair.first.map((row) => rowShown(context, of.first, row)),
    }),
    second: t.field({
      type: [FigureRow],
      description: 'Its rows in the second figure.',
      resolve: ({ of, pair }, _args, context) => pair.second.map((row) => rowShown(context, of.second, row)),
    }),
  }),
});

const ReconciliationRef = builder.objectRef<SideBySide>('Reconciliation').implement({
  description: 'Two figures of one day side by side, joined on the child.',
  interfaces: [Answer],
  fields: (t) => ({
    first: t.field({ type: Figure, description: 'The first figure.', resolve: ({ first }) => first }),
    second: t.field({ type: Figure, description: 'The second figure.', resolve: ({ second }) => second }),
    numerators: t.field({
      type: SharedRef,
      description: 'Rows that the figures count.',
      resolve: ({ found }) => found().numerators,
    }),
    denominators: t.field({
      type: SharedRef,
      description: 'Rows that the figures count or consider.',
      resolve: ({ found }) => found().denominators,
    }),
  }),
});

builder.objectField(ReconciliationRef, 'children', (t) =>
  t.connection(
    {
      type: PairRef,
      description: 'The children of both figures by reference, a page at a time.',
      complexity: pageCost,
      args: { side: t.arg({ type: SideEnum, description: 'Only children on this side. All unless told.' }) },
      resolve: (of, args, context) => {
        const pairs = of
          .found()
          .pairs.filter((pair) => args.side == null || sideOf(pair) === args.side)
          .filter(({ child }) => isListed(context, child))
          .map((pair): PairThen => ({ of, pair }));
        const { moment } = of;
        const nameOf = ({ pair: { child } }: PairThen) => nameShown(context, { moment, child });
        const page = pageOfAll(inOrderOfNames(pairs, nameOf), args, (each) => [nameOf(each), 0]);
        return { ...page, totalCount: pairs.length };
      },
    },
    {
      name: 'ReconciledChildren',
      description: 'A page of children of two figures.',
      fields: (f) => ({
        totalCount: f.int({
          description: 'How many there are on all pages.',
          resolve: ({ totalCount }) => totalCount,
        }),
      }),
    },
    { name: 'ReconciledChildrenEdge' },
  ),
);

type Reading = typeof ReadingInput.$inferInput;

function figureOf({ figures }: Context, reading: Reading, moment: Moment, excludeUasc: boolean): FigureThen {
  const definition = definitionOf(reading.measure);
  return figures.of(definition, moment, {
    policy: reading.policy ?? undefined,
    years: offered('years', reading.years, definition.years),
    excludeUasc,
  });
}

builder.queryField('reconcile', (t) =>
  t.field({
    type: ReconciliationRef,
    nullable: true,
    description: 'Two measures, or one measure read in two ways: whom both count, and whom only one.',
    complexity: 2 * FIGURE_COST,
    args: {
      first: t.arg({ type: ReadingInput, required: true, description: 'The first.' }),
      second: t.arg({ type: ReadingInput, required: true, description: 'The second.' }),
      excludeUasc: t.arg.boolean({
        description: 'True: leave unaccompanied asylum-seeking children out of both.',
      }),
      ...momentArgs,
    },
    errors: {
      types: [UnknownMeasure, ...EXPECTED],
      union: { name: 'ReconcileResult', description: 'Two figures side by side, or why not.' },
    },
    resolve: (_root, args, context): SideBySide => {
      const moment = momentOf(context, args);
      const excludeUasc = args.excludeUasc === true;
      checkEverybody(context, { excludeUasc });
      const first = figureOf(context, args.first, moment, excludeUasc);
      const second = figureOf(context, args.second, moment, excludeUasc);
      return { moment, first, second, found: once(() => reconcile(first.rows(), second.rows())) };
    },
  }),
);
