import { builder } from '../builder.ts';
import { timelineCost } from '../cost.ts';
import type { PlacementSeen } from '../seen.ts';
import { Episode } from './episode.ts';
import { Evident, Interval } from './interval.ts';
import { PolicyEnum } from './policy.ts';

export const Placement = builder.objectRef<PlacementSeen>('Placement').implement({
  description:
    'A time in one place under one reading of "one placement". While a child is away on a temporary stay, the placement it is away from is open and the stay is none.',
  interfaces: [Interval, Evident],
  fields: (t) => ({
    policy: t.field({
      type: PolicyEnum,
      description: 'The reading under which this is one placement.',
      resolve: ({ policy }) => policy,
    }),
    periodStart: t.field({
      type: 'Date',
      description: 'The first day of the period of care it belongs to.',
      resolve: ({ period_from }) => period_from,
    }),
    episodes: t.field({
      type: [Episode],
      description: 'The episodes it is made of: type of placement, provider, legal status.',
      complexity: timelineCost,
      resolve: ({ episodes }) => episodes,
    }),
  }),
});
