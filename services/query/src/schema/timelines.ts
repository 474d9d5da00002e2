import { builder } from '../builder.ts';
import { timelineCost } from '../cost.ts';
import { begun, legalStatuses, seen, seenAllocations, seenEpisodes, seenPlacements } from '../seen.ts';
import { AdoptionStep } from './adoption-step.ts';
import { Allocation } from './allocation.ts';
import { Child } from './child.ts';
import { Enrolment } from './enrolment.ts';
import { Episode } from './episode.ts';
import { Event } from './event.ts';
import { LegalStatus } from './legal-status.ts';
import { MissingSpell } from './missing-spell.ts';
import { PeriodOfCare } from './period-of-care.ts';
import { Placement } from './placement.ts';
import { PolicyEnum } from './policy.ts';
import { Review } from './review.ts';

builder.objectFields(Child, (t) => ({
  periodsOfCare: t.field({
    type: [PeriodOfCare],
    description: 'Periods of care, by start.',
    complexity: timelineCost,
    resolve: async (child, _args, { loaders }) =>
      seen(child, await loaders.carePeriods.load(child), { reason_ended: null }),
  }),
  episodes: t.field({
    type: [Episode],
    description: 'Episodes of care as the statutory return has them, by start.',
    complexity: timelineCost,
    resolve: async (child, _args, { loaders }) => seenEpisodes(child, await loaders.episodes.load(child)),
  }),
}));

builder.objectFields(Child, (t) => ({
  placements: t.field({
    type: [Placement],
    description: 'Placements under one reading of "one placement", by start.',
    complexity: timelineCost,
    args: {
      policy: t.arg({
        type: PolicyEnum,
        defaultValue: 'carer',
        required: true,
        description: 'How "one placement" is read.',
      }),
    },
    resolve: async (child, { policy }, { loaders }) => {
      const [placements, episodes] = await Promise.all([
        loaders.placements.load(child),
        loaders.episodes.load(child),
      ]);
      return seenPlacements(
        child,
        placements.filter((row) => row.policy === policy),
        episodes,
      );
    },
  }),
}));

builder.objectFields(Child, (t) => ({
  legalStatuses: t.field({
    type: [LegalStatus],
    description: 'Legal statuses, by start.',
    complexity: timelineCost,
    resolve: async (child, _args, { loaders }) =>
      legalStatuses(seenEpisodes(child, await loaders.episodes.load(child))),
  }),
  socialWorkers: t.field({
    type: [Allocation],
    description: 'Social workers of the child, by start.',
    complexity: timelineCost,
    resolve: async (child, _args, { loaders }) =>
      seenAllocations(child, await loaders.allocations.load(child), 'social-worker'),
  }),
  reviewingOfficers: t.field({
    type: [Allocation],
    description: 'Independent reviewing officers (IRO) of the child, by start.',
    complexity: timelineCost,
    resolve: async (child, _args, { loaders }) =>
      seenAllocations(child, await loaders.allocations.load(child), 'reviewing-officer'),
  }),
}));

builder.objectFields(Child, (t) => ({
  schools: t.field({
    type: [Enrolment],
    description: 'Schools of the child, by start.',
    complexity: timelineCost,
    resolve: async (child, _args, { loaders }) => seen(child, await loaders.enrolments.load(child)),
  }),
  reviews: t.field({
    type: [Review],
    description:
      'Reviews held, by day. Whether one is overdue: see `nextDueBy` of the last, or `firstReviewDue`.',
    complexity: timelineCost,
    resolve: async (child, _args, { loaders }) => begun(child, await loaders.reviews.load(child)),
  }),
  adoptionSteps: t.field({
    type: [AdoptionStep],
    description: 'Steps on the way to adoption, by day.',
    complexity: timelineCost,
    resolve: async (child, _args, { loaders }) => begun(child, await loaders.adoptionSteps.load(child)),
  }),
}));

builder.objectFields(Child, (t) => ({
  missingSpells: t.field({
    type: [MissingSpell],
    description: 'Times of being missing or away without authorisation, by start.',
    complexity: timelineCost,
    resolve: async (child, _args, { loaders }) => seen(child, await loaders.missingSpells.load(child)),
  }),
  events: t.field({
    type: [Event],
    description:
      'Every event recorded by `knownAt`, in the order of recording, whatever day it is about: the record as it was told to us.',
    complexity: { field: 1, multiplier: 40 },
    resolve: async (child, _args, { loaders }) => [...(await loaders.events.load(child))],
  }),
}));
