import { builder } from '../builder.ts';
import { evidenceCost } from '../cost.ts';
import type { IntervalRow } from '../rows.ts';
import { endOf, type Seen } from '../seen.ts';
import { Event } from './event.ts';

/** Anything that events of a child stand behind. */
export const Evident = builder.interfaceRef<Seen<{ readonly evidence: string }>>('Evident').implement({
  description: 'Something a record says because of certain events.',
  fields: (t) => ({
    evidence: t.field({
      type: [Event],
      description:
        'The events that make the record say so, corrections included; as known then, so some may be dated after `asAt`.',
      complexity: evidenceCost,
      resolve: async ({ of, evidence }, _args, { loaders }) => [
        ...(await loaders.evidence.load({
          authority: of.moment.authority,
          child: of.child,
          ids: evidence,
        })),
      ],
    }),
  }),
});

export const Interval = builder.interfaceRef<Seen<IntervalRow>>('Interval').implement({
  description:
    'Something that holds from its `start` up to, and not including, its `end`: a child whose care ended on 31 March is not in care on 31 March.',
  interfaces: [Evident],
  fields: (t) => ({
    start: t.field({
      type: 'Date',
      description: 'The first day.',
      resolve: ({ valid_from }) => valid_from,
    }),
    end: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which it no longer held; null while it is open on the day asked for.',
      resolve: endOf,
    }),
    endedBy: t.field({
      type: [Event],
      description: 'The events that ended it; none while it is open.',
      complexity: evidenceCost,
      resolve: async ({ of, ended_by }, _args, { loaders }) => [
        ...(await loaders.evidence.load({
          authority: of.moment.authority,
          child: of.child,
          ids: ended_by,
        })),
      ],
    }),
  }),
});
