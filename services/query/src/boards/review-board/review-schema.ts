import { builder } from '../../builder.ts';
import { Child } from '../../schema/child.ts';
import { OutcomeEnum } from '../../schema/figure-row.ts';
import { DueDate } from '../due-date-schema.ts';
import type { HeldReview, NextReview } from './review-board.ts';

export const ReviewStateEnum = builder.enumType('ReviewState', {
  description: 'Where a review stands on the day.',
  values: {
    OVERDUE: { value: 'overdue', description: 'It was due by the day or before, and has not been held.' },
    DUE: { value: 'due', description: 'It falls due within the days asked for.' },
    LATER: { value: 'later', description: 'It falls due after them.' },
  } as const,
});

const CalledOff = builder.objectRef<NonNullable<NextReview['calledOff']>>('ReviewCalledOff').implement({
  description: 'An arranged review that did not take place.',
  fields: (t) => ({
    on: t.field({ type: 'Date', description: 'The day it was called off.', resolve: ({ on }) => on }),
    reason: t.exposeString('reason', { description: 'Why, as a code: for example IROABS.' }),
  }),
});

export const Next = builder.objectRef<NextReview>('NextReview').implement({
  description: 'The next review of a child in care: by when it is due, and how that day was counted.',
  fields: (t) => ({
    child: t.field({
      type: Child,
      description: 'The child, as seen on the day.',
      resolve: (review) => review,
    }),
    dueBy: t.field({
      type: 'Date',
      description: 'The last day on which it is in time.',
      resolve: ({ due }) => due,
    }),
    state: t.field({
      type: ReviewStateEnum,
      description: 'Where it stands on the day.',
      resolve: ({ state }) => state,
    }),
    daysLeft: t.exposeInt('daysLeft', {
      description: 'Days from the day asked for to the due day; negative once that has gone by.',
    }),
    counted: t.field({
      type: DueDate,
      description: 'How the due day was counted.',
      resolve: ({ count }) => count(),
    }),
  }),
});

builder.objectFields(Next, (t) => ({
  lastHeld: t.field({
    type: 'Date',
    nullable: true,
    description: 'The last review held in the period of care; null when this one is the first.',
    resolve: ({ lastHeld }) => lastHeld,
  }),
  startNotKnown: t.exposeBoolean('startNotKnown', {
    description: 'True when the data begins in the middle of the period of care: the true start is earlier.',
  }),
  reviewingOfficer: t.exposeString('officer', {
    nullable: true,
    description: 'Pseudonymous id of the reviewing officer on the day; null when there is none.',
  }),
  plannedFor: t.field({
    type: 'Date',
    nullable: true,
    description: 'The day for which it is arranged; null when no review is.',
    resolve: ({ plannedFor }) => plannedFor,
  }),
  calledOff: t.field({
    type: CalledOff,
    nullable: true,
    description: 'The last arrangement for it that was called off.',
    resolve: ({ calledOff }) => calledOff,
  }),
}));

export const Held = builder.objectRef<HeldReview>('HeldReview').implement({
  description: 'A review that was held in the twelve months that end with the day.',
  fields: (t) => ({
    child: t.field({
      type: Child,
      description: 'The child, as seen on the day.',
      resolve: (review) => review,
    }),
    heldOn: t.field({ type: 'Date', description: 'The day it was held.', resolve: ({ held }) => held }),
    number: t.exposeInt('number', {
      nullable: true,
      description: 'Which review of the period of care it was; null outside a period of care.',
    }),
    inTime: t.exposeBoolean('inTime', {
      nullable: true,
      description: 'Whether it was held by its due day; null outside a period of care.',
    }),
    counted: t.field({
      type: DueDate,
      nullable: true,
      description: 'How its due day was counted; null outside a period of care.',
      resolve: ({ count }) => count(),
    }),
    reviewingOfficer: t.exposeString('officer', {
      nullable: true,
      description: 'Pseudonymous id of the reviewing officer on that day; null when there was none.',
    }),
    participation: t.field({
      type: OutcomeEnum,
      description:
        'What the review is in the measure `reviews-participated`: NUMERATOR when the child took part.',
      resolve: ({ participation }) => participation,
    }),
  }),
});

export const WithoutOfficer = builder.objectRef<NextReview>('ChildWithoutOfficer').implement({
  description: 'A child in care without a reviewing officer on the day.',
  fields: (t) => ({
    child: t.field({
      type: Child,
      description: 'The child, as seen on the day.',
      resolve: (review) => review,
    }),
    since: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day without: of coming into care, or on which the last officer had gone.',
      resolve: ({ withoutOfficer }) => withoutOfficer?.since ?? null,
    }),
    workingDays: t.int({
      nullable: true,
      description: 'How many working days have gone by since.',
      resolve: ({ withoutOfficer }) => withoutOfficer?.workingDays ?? null,
    }),
    isNew: t.boolean({
      description: 'True when no officer has been named since the child came into care.',
      resolve: ({ withoutOfficer }) => withoutOfficer?.isNew === true,
    }),
  }),
});
