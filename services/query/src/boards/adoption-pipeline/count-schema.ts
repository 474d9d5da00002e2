import { builder } from '../../builder.ts';
import { Child } from '../../schema/child.ts';
import { StageEnum } from './card-schema.ts';
import type { FunnelYear } from './funnel.ts';
import type { Card, Setback } from './pipeline.ts';
import { STAGES, type Stage } from './progress.ts';

interface AtStage {
  readonly stage: Stage;
  readonly children: number;
}

export function stageCounts(cards: readonly Card[]): AtStage[] {
  return STAGES.map((stage) => ({ stage, children: cards.filter((card) => card.stage === stage).length }));
}

export const StageCount = builder.objectRef<AtStage>('AdoptionStageCount').implement({
  description: 'How many children are at a stage on the day.',
  fields: (t) => ({
    stage: t.field({ type: StageEnum, description: 'The stage.', resolve: ({ stage }) => stage }),
    children: t.exposeInt('children', { description: 'How many children.' }),
  }),
});

export const FunnelYearRef = builder.objectRef<FunnelYear>('AdoptionFunnelYear').implement({
  description:
    'How many times children came so far in a financial year, 1 April to 31 March, up to the day: the rows of the measure `adoption-funnel`.',
  fields: (t) => ({
    year: t.exposeString('year', { description: 'The year, for example 2017-18.' }),
    decisions: t.exposeInt('decisions', { description: 'Agency decisions made.' }),
    orders: t.exposeInt('orders', { description: 'Placement orders made.' }),
    matches: t.exposeInt('matches', { description: 'Matches agreed.' }),
    placed: t.exposeInt('placed', { description: 'Moves to live with adopters.' }),
    granted: t.exposeInt('granted', { description: 'Adoption orders made.' }),
  }),
});

const SetbackEnum = builder.enumType('AdoptionSetbackKind', {
  description: 'What ended an attempt.',
  values: {
    PLAN_REVERSED: {
      value: 'plan-reversed',
      description: 'The agency decided that the child should no longer be placed for adoption.',
    },
    DISRUPTED: { value: 'disrupted', description: 'The placement with the adopters ended before an order.' },
  } as const,
});

export const SetbackRef = builder.objectRef<Setback>('AdoptionSetback').implement({
  description: 'A plan that was reversed, or a placement with adopters that was disrupted.',
  fields: (t) => ({
    child: t.field({
      type: Child,
      description: 'The child, as seen on the day.',
      resolve: (setback) => setback,
    }),
    on: t.field({ type: 'Date', description: 'The day it happened.', resolve: ({ on }) => on }),
    kind: t.field({ type: SetbackEnum, description: 'What happened.', resolve: ({ step }) => step }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Reversed plans only: SSDA903 code REASON_PLACED_CEASED; null when not given.',
    }),
  }),
});
