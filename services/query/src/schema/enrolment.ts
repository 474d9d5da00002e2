import { builder } from '../builder.ts';
import type { EnrolmentRow } from '../rows.ts';
import type { Seen } from '../seen.ts';
import { Evident, Interval } from './interval.ts';

export const Enrolment = builder.objectRef<Seen<EnrolmentRow>>('Enrolment').implement({
  description: 'A child being on the roll of a school.',
  interfaces: [Interval, Evident],
  fields: (t) => ({
    school: t.exposeString('school', { description: 'Unique reference number (URN) of the school.' }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, as recorded; null when not given.',
    }),
  }),
});
