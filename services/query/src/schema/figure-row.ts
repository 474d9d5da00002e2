import type { Definition, OutcomeRow } from '@permanence/measures/measure';
import { builder } from '../builder.ts';
import { evidenceCost } from '../cost.ts';
import { districtThen } from '../district-then.ts';
import { childShown, type RowShown } from '../rows-shown.ts';
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

export const FigureRow = builder.objectRef<RowShown>('FigureRow').implement({
  description:
    'One child in a figure (or one event of a child, where the measure counts events): what it is in the figure, and why. The figure is the sum of its rows.',
  fields: (t) => ({
    child: t.field({
      type: Child,
      nullable: true,
      description:
        'The child, as seen on the day of the figure; null when the row is about the authority itself, or `restricted`.',
      resolve: ({ from, row }, _args, context) =>
        childShown(context, { moment: from.moment, child: row.child }),
    }),
    restricted: t.exposeBoolean('restricted', {
      description:
        'True: the record is one that you may not look into. The row says what it is in the figure, and nothing else.',
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
      resolve: ({ row, restricted }) => (restricted ? null : (row.holder ?? null)),
    }),
  }),
});

builder.objectFields(FigureRow, (t) => ({
  because: t.string({
    description: 'The reason, as a code; `restricted` where none may be told.',
    resolve: ({ row, restricted }) => (restricted ? 'restricted' : row.because),
  }),
  becauseSentence: t.string({
    description: 'The reason, as a sentence.',
    resolve: ({ from, row, restricted }) =>
      restricted ? 'The record is restricted.' : sentenceOf(from.definition, row),
  }),
  notes: t.stringList({
    description:
      'What a reader should know about the row: `start-not-known` when the data begins in the middle of the period of care.',
    resolve: ({ row, restricted }) => (restricted ? [] : [...row.notes]),
  }),
}));

builder.objectFields(FigureRow, (t) => ({
  district: t.string({
    nullable: true,
    description:
      'Postcode district of the home (ME14) on the day on which the child is considered; null where it is not known, with adopters, or when `restricted`.',
    resolve: async ({ from: { moment }, row: { child, consideredOn }, restricted }, _args, { loaders }) =>
      restricted ? null : districtThen(await loaders.episodes.load({ moment, child }), consideredOn),
  }),
  working: t.field({
    type: [Step],
    description: 'What the rule looked at, step by step.',
    complexity: { field: 1, multiplier: 5 },
    resolve: ({ row, restricted }) => (restricted ? [] : workingShown(row)),
  }),
  consideredOn: t.field({
    type: 'Date',
    nullable: true,
    description:
      'The day on which the child is considered, for example the day of adoption; null when `restricted`.',
    resolve: ({ row, restricted }) => (restricted ? null : row.consideredOn),
  }),
  evidence: t.field({
    type: [Event],
    description: 'The events that decided it.',
    complexity: evidenceCost,
    resolve: async ({ from, row, restricted }, _args, { loaders }) => {
      if (restricted) return [];
      const { authority } = from.moment;
      const ids = row.evidence.join(',');
      return [...(await loaders.evidence.load({ authority, child: row.child, ids }))];
    },
  }),
}));
