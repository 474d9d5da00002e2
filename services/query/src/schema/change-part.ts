import type { Change, Difference, Flow, Part } from '@permanence/measures/change/change';
import type { Corner } from '@permanence/measures/change/corner';
import type { ChangedChild } from '@permanence/measures/change/explained';
import { printDifference, printExact } from '@permanence/measures/exact';
import { decimalsOf } from '@permanence/measures/sum';
import { builder } from '../builder.ts';
import { rowsOf } from '../corners.ts';
import { evidenceCost, pageCost } from '../cost.ts';
import type { FigureThen } from '../figures.ts';
import { pageOfAll } from '../page.ts';
import { childShown, inOrderOfNames, isListed, isRestricted, nameShown } from '../rows-shown.ts';
import { Child } from './child.ts';
import { Event } from './event.ts';
import { FigureRow } from './figure-row.ts';

/** A change as it is asked for: worked out when first looked at, with the figures on its way. */
export interface ChangeThen {
  readonly from: FigureThen;
  readonly to: FigureThen;
  readonly figure: (corner: Corner) => FigureThen;
  readonly change: () => Change;
}

interface PartThen {
  readonly then: ChangeThen;
  readonly part: Part;
}

interface ChangedThen extends PartThen {
  readonly changed: ChangedChild;
}

export const DifferenceRef = builder
  .objectRef<{ readonly of: Change; readonly difference: Difference }>('Difference')
  .implement({
    description: 'How much less or more. Where nobody was measured the value counts as 0.',
    fields: (t) => ({
      numerator: t.float({
        description: 'Of the numerator.',
        resolve: ({ difference }) => difference.numerator,
      }),
      denominator: t.float({
        description: 'Of the denominator.',
        resolve: ({ difference }) => difference.denominator,
      }),
      value: t.string({
        description:
          'Of the value before rounding, printed with its sign: in percentage points, days, or whatever the measure is in.',
        resolve: ({ of, difference }) => printDifference(difference.value, decimalsOf(of.to.definition.sum)),
      }),
      exact: t.string({
        description: 'The same as an exact fraction in lowest terms, for example -7/1830, or -3.',
        resolve: ({ difference }) => printExact(difference.value),
      }),
    }),
  });

const CauseEnum = builder.enumType('ChangeCause', {
  description: 'Why a figure is not what it was.',
  values: {
    DEFINITION: {
      value: 'definition',
      description: 'Another version of the measure, or another reading of "one placement".',
    },
    RECORDED_LATE: {
      value: 'recorded-late',
      description: 'Facts about days up to the first day that were recorded after its moment of knowledge.',
    },
    CORRECTED: {
      value: 'corrected',
      description: 'Facts known at the first moment that were amended or withdrawn by the second.',
    },
    HAPPENED: { value: 'happened', description: 'What happened between the two days, as now known.' },
  } as const,
});

const FlowRef = builder.objectRef<Flow>('Flow').implement({
  description: 'How many children came in and how many went.',
  fields: (t) => ({
    in: t.exposeInt('in', { description: 'Children that came in.' }),
    out: t.exposeInt('out', { description: 'Children that went.' }),
  }),
});

export const ChangePart = builder.objectRef<PartThen>('ChangePart').implement({
  description: 'The part of a change that has one cause.',
  fields: (t) => ({
    cause: t.field({ type: CauseEnum, description: 'The cause.', resolve: ({ part }) => part.cause }),
    difference: t.field({
      type: DifferenceRef,
      description: 'What it made of the difference.',
      resolve: ({ then, part }) => ({ of: then.change(), difference: part }),
    }),
    intoNumerator: t.field({
      type: FlowRef,
      description: 'Children into the numerator, and out of it.',
      resolve: ({ part }) => part.intoNumerator,
    }),
    intoDenominator: t.field({
      type: FlowRef,
      description: 'Children into what is considered, numerator included, and out of it.',
      resolve: ({ part }) => part.intoDenominator,
    }),
  }),
});

const ChangedRef = builder.objectRef<ChangedThen>('ChangedChild').implement({
  description: 'A child whose part in the figure is not what it was, with its rows on either side.',
  fields: (t) => ({
    child: t.field({
      type: Child,
      nullable: true,
      description:
        'The child, as seen at the later side; null for what is about the authority itself, or restricted.',
      resolve: ({ then, part, changed: { child } }, _args, context) =>
        childShown(context, { moment: then.figure(part.after).moment, child }),
    }),
    before: t.field({
      type: [FigureRow],
      description: 'Its rows before; none when it was not there.',
      resolve: ({ then, part, changed }, _args, context) =>
        rowsOf(context, then.figure(part.before), changed.child),
    }),
    after: t.field({
      type: [FigureRow],
      description: 'Its rows after; none when it is not there.',
      resolve: ({ then, part, changed }, _args, context) =>
        rowsOf(context, then.figure(part.after), changed.child),
    }),
    events: t.field({
      type: [Event],
      description:
        'The events that explain it: those behind one side and not behind the other, the corrections, and what ended care. None when the rule or the passing of time does.',
      complexity: evidenceCost,
      resolve: async ({ then, changed: { child, events } }, _args, context) => {
        if (isRestricted(context, child)) return [];
        const { authority } = then.to.moment;
        return [...(await context.loaders.evidence.load({ authority, child, ids: events.join() }))];
      },
    }),
  }),
});

builder.objectField(ChangePart, 'children', (t) =>
  t.connection(
    {
      type: ChangedRef,
      description: 'Its children by reference, each once, a page at a time.',
      complexity: pageCost,
      resolve: ({ then, part }, args, context) => {
        const changed = part.children
          .filter(({ child }) => isListed(context, child))
          .map((each): ChangedThen => ({ then, part, changed: each }));
        const { moment } = then.to;
        const nameOf = ({ changed: { child } }: ChangedThen) => nameShown(context, { moment, child });
        const page = pageOfAll(inOrderOfNames(changed, nameOf), args, (each) => [nameOf(each), 0]);
        return { ...page, totalCount: changed.length };
      },
    },
    {
      name: 'ChangedChildren',
      description: 'A page of children of a part.',
      fields: (f) => ({
        totalCount: f.int({
          description: 'How many there are on all pages.',
          resolve: ({ totalCount }) => totalCount,
        }),
      }),
    },
    { name: 'ChangedChildrenEdge' },
  ),
);
