import { builder } from '../builder.ts';
import type { MissingSpellRow } from '../rows.ts';
import type { Seen } from '../seen.ts';
import { Evident, Interval } from './interval.ts';

export const MissingSpell = builder.objectRef<Seen<MissingSpellRow>>('MissingSpell').implement({
  description:
    'A time of being missing from care, or away without authorisation. It may start and end on one day.',
  interfaces: [Interval, Evident],
  fields: (t) => ({
    absence: t.exposeString('absence', { description: 'M missing, A away without authorisation.' }),
  }),
});
