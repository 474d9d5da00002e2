import type { Definition, OutcomeRow } from '@permanence/measures/measure';
import { builder } from '../builder.ts';
import { evidenceCost } from '../cost.ts';
import type { FigureThen, NumberedRow } from '../figures.ts';
import { workingShown } from '../working-shown.ts';
import { Child } from './child.ts';
import { Event } from './event.ts';

export const OutcomeEnum = builder.enumType('Outcome', {
  description: 'What a row is in the figure.',
  values: {
    NUMERATOR: { value: 'numerator', description: 'Counted: in the numerator, and in the denominator.' },
    DENOMINATOR: { value: 'denominator', description: 'In the denominator only.' },
    EXCLUDED: { value: 'excluded', description: 'Considered and left out; the reason says why.' },
  } as const,
});

/** A row of a figure. */
export interface RowThen {
  readonly from: FigureThen;
  readonly row: NumberedRow;
}

// Cohort switches leave rows out of any measure, so no measure's own list has their reason.
const SWITCHED_OFF: Readonly<Record<string, string>> = {
  uasc: 'Left out because unaccompanied asylum-seeking children were left out of the question.',
};

export function sentenceOf({ because }: Definition, row: OutcomeRow): string {
  return because[row.because] ?? SWITCHED_OFF[row.because] ?? row.because;
}

const Step = builder.objectRef<{ label: string; value: string | null }>('WorkingStep').implement({
  description: 'Something the rule looked at.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What it is, for example `in care since`.' }),
    value: t.exposeString('value', {
      nullable: true,
      description:
        'What it was for this child; null when there was none. A day of birth is shown as its month.',
    }),
  }),
});

export const FigureRow = builder.objectRef<RowThen>('FigureRow').implement({
  description:
    'One child in a figure (or one event of a child, where the measure counts events): what it is in the figure, and why. The figure is the sum of its rows.',
  fields: (t) => ({
    child: t.field({
      type: Child,
      nullable: true,
      description:
        'The child, as seen on the day of the figure; null when the row is about the authority itself.',
      resolve: ({ from, row }) => (row.child === '' ? null : { moment: from.moment, child: row.child }),
    }),
    outcome: t.field({
      type: OutcomeEnum,
      description: 'Whether it counts, is only considered, or is left out.',
      resolve: ({ row }) => row.outcome,
    }),
    value: t.float({
      nullable: true,
      description:
        'Where the measure averages or adds up: what this row contributes, in the unit of the measure.',
      resolve: ({ row }) => row.value ?? null,
    }),
    exposure: t.float({
      nullable: true,
      description: 'Rates only: how long or how much the child was exposed, for example days in care.',
      resolve: ({ row }) => row.exposure ?? null,
    }),
    holder: t.string({
      nullable: true,
      description: 'Caseloads only: pseudonymous id of the worker who has the child.',
      resolve: ({ row }) => row.holder ?? null,
    }),
  }),
});

builder.objectFields(FigureRow, (t) => ({
  because: t.string({ description: 'The reason, as a code.', resolve: ({ row }) => row.because }),
  becauseSentence: t.string({
    description: 'The reason, as a sentence.',
    resolve: ({ from, row }) => sentenceOf(from.definition, row),
  }),
  notes: t.stringList({
    description:
      'What a reader should know about the row: `start-not-known` when the data begins in the middle of the period of care.',
    resolve: ({ row }) => [...row.notes],
  }),
}));

builder.objectFields(FigureRow, (t) => ({
  working: t.field({
    type: [Step],
    description: 'What the rule looked at, step by step.',
    complexity: { field: 1, multiplier: 5 },
    resolve: ({ row }) => workingShown(row),
  }),
  consideredOn: t.field({
    type: 'Date',
    description: 'The day on which the child is considered, for example the day of adoption.',
    resolve: ({ row }) => row.consideredOn,
  }),
  evidence: t.field({
    type: [Event],
    description: 'The events that decided it.',
    complexity: evidenceCost,
    resolve: async ({ from, row }, _args, { loaders }) => [
      ...(await loaders.evidence.load({
        authority: from.moment.authority,
        child: row.child,
        ids: row.evidence.join(','),
      })),
    ],
  }),
}));
