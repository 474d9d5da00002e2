import type { Definition, OutcomeRow } from '@permanence/measures/measure';
import { builder } from '../builder.ts';
import { OutcomeEnum, sentenceOf } from './figure-row.ts';

/** A row of a day to come: what decides it is not gathered for it. */
export const ForecastRow = builder
  .objectRef<{ readonly definition: Definition; readonly row: OutcomeRow }>('ForecastRow')
  .implement({
    description: 'What a child is in a figure on a day, and why.',
    fields: (t) => ({
      outcome: t.field({
        type: OutcomeEnum,
        description: 'Whether it counts, is only considered, or is left out.',
        resolve: ({ row }) => row.outcome,
      }),
      because: t.string({ description: 'The reason, as a code.', resolve: ({ row }) => row.because }),
      becauseSentence: t.string({
        description: 'The reason, as a sentence.',
        resolve: ({ definition, row }) => sentenceOf(definition, row),
      }),
      value: t.float({
        nullable: true,
        description: 'Where the measure averages or adds up: what the row contributes.',
        resolve: ({ row }) => row.value ?? null,
      }),
    }),
  });
