import { builder } from '../builder.ts';
import type { AdoptionStepRow } from '../rows.ts';
import type { Seen } from '../seen.ts';
import { Evident } from './interval.ts';

export const AdoptionStep = builder.objectRef<Seen<AdoptionStepRow>>('AdoptionStep').implement({
  description: 'A step on the way to adoption. Who the adopters are is never held here.',
  interfaces: [Evident],
  fields: (t) => ({
    on: t.field({
      type: 'Date',
      description: 'The day of the decision, order or move.',
      resolve: ({ valid_from }) => valid_from,
    }),
    step: t.exposeString('step', {
      description:
        'One of: plan, agency-decision, placement-order, consent, match, fostering-for-adoption, placed, adoption-order, plan-reversed, disrupted.',
    }),
    byFosterCarer: t.boolean({
      nullable: true,
      description: "Adoption orders only: whether the child's own foster carer adopted; null when not known.",
      resolve: ({ by_foster_carer }) => (by_foster_carer === null ? null : by_foster_carer === 1),
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Reversed plans only: SSDA903 code REASON_PLACED_CEASED; null when not given.',
    }),
  }),
});
