import { FACTS } from '@permanence/care/child/catalogue';
import { factId } from '@permanence/care/child/fact';
import * as decide from '@permanence/care/review/decide';
import { defineIntent, type Intent } from '../intent.ts';

export const reviewIntents: readonly Intent[] = [
  defineIntent('Reviews', {
    path: 'reviews',
    summary: "The child's case was reviewed, and how the child took part.",
    body: FACTS.ReviewHeld.schema,
    decide: decide.holdReview,
    example: { on: '2024-01-31', participation: 'PN1' },
  }),
  defineIntent('Reviews', {
    path: 'planned-reviews',
    summary: 'A review was arranged on this day, for a later one.',
    body: FACTS.ReviewPlanned.schema,
    decide: decide.planReview,
    example: { on: '2024-01-10', plannedFor: '2024-01-31' },
  }),
  defineIntent('Reviews', {
    path: 'review-cancellations',
    summary: 'An arranged review was called off. Name it when several are arranged.',
    body: FACTS.ReviewCancelled.schema.extend({ planned: factId.optional() }),
    decide: decide.cancelReview,
    example: { on: '2024-01-29', reason: 'IROABS' },
  }),
];
