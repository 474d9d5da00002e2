import { builder } from '../builder.ts';
import type { LegalStatusRow, Seen } from '../seen.ts';
import { Evident, Interval } from './interval.ts';

export const LegalStatus = builder.objectRef<Seen<LegalStatusRow>>('LegalStatus').implement({
  description:
    'The legal status under which a child was looked after, and how long: consecutive episodes under one status, as one.',
  interfaces: [Interval, Evident],
  fields: (t) => ({
    legalStatus: t.exposeString('legal_status', {
      description:
        'SSDA903 code LS, for example C1 (interim care order), C2 (full care order), E1 (placement order).',
    }),
  }),
});
