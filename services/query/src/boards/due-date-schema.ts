import type { SkippedDay } from '@permanence/calendar/working-days';
import { builder } from '../builder.ts';
import '../schema/scalars.ts';
import { CALENDAR, type DueDateCount, isProvisional, sentenceOf } from './due-date.ts';

/** How many days a count is taken to pass over. */
const SKIPPED_LENGTH = 10;

const CountUnitEnum = builder.enumType('CountUnit', {
  description: 'What a due day is counted in.',
  values: {
    WORKING_DAYS: {
      value: 'working-days',
      description:
        'Days that are no Saturday, Sunday, Christmas Day, Good Friday or bank holiday in England and Wales (SI 2010/959, reg. 2).',
    },
    MONTHS: { value: 'months', description: 'Calendar months.' },
  } as const,
});

const Skipped = builder.objectRef<SkippedDay>('SkippedDay').implement({
  description: 'A day that does not count as a working day.',
  fields: (t) => ({
    date: t.field({ type: 'Date', description: 'The day.', resolve: ({ date }) => date }),
    because: t.string({
      description: 'The name of the bank holiday, or `weekend`.',
      resolve: ({ holiday }) => holiday?.name ?? 'weekend',
    }),
    note: t.string({
      nullable: true,
      description: 'Why a bank holiday is not on its usual day, or is there only once; else null.',
      resolve: ({ holiday }) => holiday?.note ?? null,
    }),
  }),
});

export const DueDate = builder.objectRef<DueDateCount>('DueDateCount').implement({
  description: 'How the day by which something is due was counted.',
  fields: (t) => ({
    from: t.field({
      type: 'Date',
      description: 'The day that is counted from; it does not count itself.',
      resolve: ({ from }) => from,
    }),
    amount: t.exposeInt('amount', { description: 'How many.' }),
    unit: t.field({ type: CountUnitEnum, description: 'How many of what.', resolve: ({ unit }) => unit }),
    due: t.field({ type: 'Date', description: 'The day it comes to.', resolve: ({ due }) => due }),
    skipped: t.field({
      type: [Skipped],
      description: 'Working days: the days passed over, in order, each with its reason.',
      complexity: { field: 1, multiplier: SKIPPED_LENGTH },
      resolve: ({ skipped }) => [...skipped],
    }),
    clamped: t.exposeBoolean('clamped', {
      description: 'Months: true when the month has no such day, so that its last day is taken.',
    }),
  }),
});

builder.objectFields(DueDate, (t) => ({
  calendar: t.string({
    description: 'Version of the calendar of bank holidays.',
    resolve: () => CALENDAR.version,
  }),
  publishedTo: t.field({
    type: 'Date',
    description: 'Up to this day bank holidays are as published; later ones are worked out from the rules.',
    resolve: () => CALENDAR.publishedTo,
  }),
  provisional: t.boolean({
    description: 'True when the day may still move because a bank holiday can be proclaimed.',
    resolve: isProvisional,
  }),
  sentence: t.string({ description: 'The count as a sentence.', resolve: sentenceOf }),
}));
