import { builder } from '../builder.ts';
import type { ReviewRow } from '../rows.ts';
import type { Seen } from '../seen.ts';
import { Evident } from './interval.ts';

export const Review = builder.objectRef<Seen<ReviewRow>>('Review').implement({
  description: 'A review of the care plan that was held, beside the day by which it was due.',
  interfaces: [Evident],
  fields: (t) => ({
    heldOn: t.field({
      type: 'Date',
      description: 'The day it was held.',
      resolve: ({ valid_from }) => valid_from,
    }),
    number: t.exposeInt('number', {
      nullable: true,
      description:
        'Which review of the period of care it was: 1 is the first. Null outside a period of care.',
    }),
    dueBy: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The last day on which it was in time: 20 working days after care began, three months after the first, six months after each later one. Null outside a period of care.',
      resolve: ({ due }) => due,
    }),
    inTime: t.boolean({
      nullable: true,
      description: 'Whether it was held by then; null outside a period of care.',
      resolve: ({ valid_from, due }) => (due === null ? null : valid_from <= due),
    }),
  }),
});

builder.objectFields(Review, (t) => ({
  nextDueBy: t.field({
    type: 'Date',
    nullable: true,
    description: 'The day by which the review after this one is due, if care goes on.',
    resolve: ({ next_due }) => next_due,
  }),
  participation: t.exposeString('participation', {
    nullable: true,
    description:
      'How the child took part, by the SSDA903 code REVIEW_CODE, PN0 (under four) to PN7; null when not recorded.',
  }),
}));
