import * as decide from '@permanence/care/adoption/decide';
import { closeBirthRecord } from '@permanence/care/adoption/decide-closing';
import { FACTS } from '@permanence/care/child/catalogue';
import { person } from '@permanence/care/child/fact';
import * as z from 'zod';
import { defineIntent, type Intent } from '../intent.ts';
import { onDay } from './on-day.ts';
import { home, reasonOfMove } from './placements.ts';

const TAG = 'Adoption';

const towardsPlacement: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'adoption/plans',
    summary: 'A review agrees that adoption is the plan.',
    body: onDay,
    decide: decide.makeAdoptionThePlan,
    example: { on: '2024-03-01' },
  }),
  defineIntent(TAG, {
    path: 'adoption/agency-decisions',
    summary: 'The agency decides that the child should be placed for adoption.',
    body: onDay,
    decide: decide.decideForAdoption,
    example: { on: '2024-04-02' },
  }),
  defineIntent(TAG, {
    path: 'adoption/placement-orders',
    summary: 'A court makes a placement order. From that day it is the legal status.',
    body: onDay,
    decide: decide.makePlacementOrder,
    example: { on: '2024-05-07' },
  }),
  defineIntent(TAG, {
    path: 'adoption/consents',
    summary: 'The parents consent to placing the child for adoption.',
    body: onDay,
    decide: decide.giveConsentToPlacement,
    example: { on: '2024-05-07' },
  }),
  defineIntent(TAG, {
    path: 'adoption/matches',
    summary: 'The agency agrees that the child should be placed with these adopters.',
    body: onDay,
    decide: decide.matchAdopters,
    example: { on: '2024-06-04' },
  }),
  defineIntent(TAG, {
    path: 'adoption/fostering-for-adoption-starts',
    summary: 'The child lives with foster carers who hope to adopt.',
    body: FACTS.FosteringForAdoptionStarted.schema,
    decide: decide.startFosteringForAdoption,
    example: { on: '2024-04-10', basis: 'regulation-25A' },
  }),
  defineIntent(TAG, {
    path: 'adoption/placements',
    summary: 'The child begins to live with the adopters; without a move when they are the carers of now.',
    body: onDay.extend({ move: z.strictObject({ ...home, reason: reasonOfMove }).optional() }),
    decide: decide.placeForAdoption,
    example: {
      on: '2024-07-01',
      move: { placementType: 'A5', provider: 'PR1', carer: 'household-17', reason: 'PLACE' },
    },
  }),
];

const afterPlacement: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'adoption/orders',
    summary: 'A court makes the adoption order; with `careEnds` it ends care that day.',
    body: FACTS.AdoptionOrderGranted.schema.extend({ careEnds: z.enum(['E11', 'E12']).optional() }),
    decide: decide.grantAdoptionOrder,
    example: { on: '2024-11-18', byFosterCarer: true, adopters: 2, careEnds: 'E11' },
  }),
  defineIntent(TAG, {
    path: 'adoption/plan-reversals',
    summary: 'The agency decides that the child should no longer be placed for adoption.',
    body: FACTS.AdoptionPlanReversed.schema,
    decide: decide.reverseAdoptionPlan,
    example: { on: '2024-09-02', reason: 'RD1' },
  }),
  defineIntent(TAG, {
    path: 'adoption/disruptions',
    summary: 'The placement with the adopters ends before an order.',
    body: onDay,
    decide: decide.recordDisruption,
    example: { on: '2024-09-02' },
  }),
];

const afterTheOrder: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'adoption/new-identity',
    summary:
      'After the order: the birth record is closed and kept to those named, and the child gets a new identity, which the answer does not tell. It is learnt by opening the link, which takes two.',
    body: z.strictObject({ named: z.array(person).min(1).max(50).optional() }),
    decide: closeBirthRecord,
    example: { named: ['adoption-1', 'returns-1'] },
  }),
];

export const adoptionIntents: readonly Intent[] = [...towardsPlacement, ...afterPlacement, ...afterTheOrder];
