import { builder } from '../builder.ts';
import type { CarePeriodRow } from '../rows.ts';
import type { Seen } from '../seen.ts';
import { Evident, Interval } from './interval.ts';

export const PeriodOfCare = builder.objectRef<Seen<CarePeriodRow>>('PeriodOfCare').implement({
  description:
    'A period of being looked after without a break, short breaks (legal status V3 or V4) left out. Its start is what the measures call BLA.',
  interfaces: [Interval, Evident],
  fields: (t) => ({
    startNotKnown: t.boolean({
      description:
        'True when the data begins in the middle of the period: the start is then the earliest day known.',
      resolve: ({ start_not_known }) => start_not_known === 1,
    }),
    reasonEnded: t.exposeString('reason_ended', {
      nullable: true,
      description:
        'Why care ended, by the SSDA903 code REC, for example E11 (adopted, unopposed); null while open or not given.',
    }),
    firstReviewDue: t.field({
      type: 'Date',
      description: 'The day by which the first review was due: 20 working days after the start.',
      resolve: ({ first_review_due }) => first_review_due,
    }),
  }),
});
