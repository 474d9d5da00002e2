import { builder } from '../builder.ts';
import type { AllocationRow } from '../rows.ts';
import type { Seen } from '../seen.ts';
import { Evident, Interval } from './interval.ts';

export const Allocation = builder.objectRef<Seen<AllocationRow>>('Allocation').implement({
  description:
    'A social worker or reviewing officer (IRO) having the child. Allocations may overlap; the latest started is the current one.',
  interfaces: [Interval, Evident],
  fields: (t) => ({
    worker: t.exposeString('worker', { description: 'Pseudonymous id of the worker.' }),
    unbrokenFrom: t.field({
      type: 'Date',
      description: 'Since when this worker has had the child without a gap of more than seven days.',
      resolve: ({ unbroken_from }) => unbroken_from,
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why the worker came, by the SSDA903 code SW_REASON; null when not given.',
    }),
  }),
});
