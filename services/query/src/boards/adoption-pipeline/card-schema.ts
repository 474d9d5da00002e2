import { builder } from '../../builder.ts';
import { Child } from '../../schema/child.ts';
import type { Card, Clock } from './pipeline.ts';
import type { Reached } from './progress.ts';

export const StageEnum = builder.enumType('AdoptionStage', {
  description: 'How far a child with a plan for adoption has come.',
  values: {
    PLAN: { value: 'plan', description: 'Adoption is the plan.' },
    AGENCY_DECISION: {
      value: 'agency-decision',
      description: 'The agency decided that the child should be placed for adoption.',
    },
    PLACEMENT_ORDER: { value: 'placement-order', description: 'A court made a placement order.' },
    MATCH: { value: 'match', description: 'Adopters were matched.' },
    PLACED: { value: 'placed', description: 'The child lives with the adopters; the order is to come.' },
  } as const,
});

const ClockRef = builder.objectRef<Clock>('AdoptionClock').implement({
  description: 'How long something took, or has taken so far, beside what the authority aims at.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The day it began.', resolve: ({ from }) => from }),
    to: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day it came about; null while it has not.',
      resolve: ({ to }) => to,
    }),
    days: t.exposeInt('days', {
      description: 'Days between, or up to the day asked for; 0 when it came about before it began.',
    }),
    target: t.exposeFloat('target', {
      nullable: true,
      description: 'The target the authority has set, in days; null when none is recorded.',
    }),
    aboveTarget: t.boolean({
      nullable: true,
      description: 'Whether it is longer than that; null without a target.',
      resolve: ({ days, target }) => (target === null ? null : days > target),
    }),
  }),
});

export const CardRef = builder.objectRef<Card>('AdoptionCard').implement({
  description:
    'A child in care with a live plan for adoption. Who the adopters are is never held here. Steps of a plan that was reversed, or of a placement that was disrupted, are not shown.',
  fields: (t) => ({
    child: t.field({ type: Child, description: 'The child, as seen on the day.', resolve: (card) => card }),
    stage: t.field({
      type: StageEnum,
      description: 'The furthest stage reached.',
      resolve: (card) => card.stage,
    }),
    since: t.field({ type: 'Date', description: 'The day it was reached.', resolve: ({ since }) => since }),
    daysInStage: t.exposeInt('daysInStage', { description: 'Days from then to the day asked for.' }),
    inCareSince: t.field({
      type: 'Date',
      description: 'The start of the period of care.',
      resolve: ({ inCareSince }) => inCareSince,
    }),
    startNotKnown: t.exposeBoolean('startNotKnown', {
      description:
        'True when the data begins in the middle of the period of care: the true start is earlier.',
    }),
  }),
});

const REACHED: readonly (readonly [field: string, name: keyof Reached, description: string])[] = [
  ['plannedOn', 'plan', 'The day adoption became the plan.'],
  ['decidedOn', 'agency-decision', 'The day of the agency decision.'],
  ['consentOn', 'consent', 'The day the parents consented (Adoption and Children Act 2002, s. 19).'],
  [
    'orderedOn',
    'placement-order',
    'The day of the placement order: the first under legal status E1, or as recorded.',
  ],
  ['matchedOn', 'match', 'The day of the match.'],
  ['fosteredForAdoptionSince', 'fostering-for-adoption', 'The day on which fostering for adoption began.'],
  [
    'placedOn',
    'placed',
    'The day the child moved in with the adopters, or was placed with them as recorded.',
  ],
];

for (const [field, name, description] of REACHED) {
  builder.objectField(CardRef, field, (t) =>
    t.field({
      type: 'Date',
      nullable: true,
      description: `${description} Null when that has not come about.`,
      resolve: ({ reached }) => reached[name] ?? null,
    }),
  );
}

builder.objectFields(CardRef, (t) => ({
  orderToMatch: t.field({
    type: ClockRef,
    nullable: true,
    description:
      'From the placement order to the match, against the target for `court-authority-to-match`; null before the order.',
    resolve: ({ orderToMatch }) => orderToMatch,
  }),
  careToPlaced: t.field({
    type: ClockRef,
    description:
      'From coming into care to moving in with the adopters, against the target for `care-to-adoptive-placement`.',
    resolve: ({ careToPlaced }) => careToPlaced,
  }),
  siblingGroup: t.exposeString('siblingGroup', {
    nullable: true,
    description: 'Pseudonym of the group of siblings the child belongs to on the day: see `siblingGroups`.',
  }),
}));
