import * as decide from '@permanence/care/care-period/decide';
import { FACTS } from '@permanence/care/child/catalogue';
import { codeOf } from '@permanence/care/child/fact';
import { CATEGORIES_OF_NEED, LEGAL_STATUSES } from '@permanence/care/codes/care';
import { changeLegalStatus } from '@permanence/care/legal-status/decide';
import * as z from 'zod';
import { defineIntent, type Intent } from '../intent.ts';
import { onDay } from './on-day.ts';
import { home } from './placements.ts';

const TAG = 'Care';

const legalStatus = codeOf(LEGAL_STATUSES);

export const careIntents: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'care-starts',
    summary: 'The child comes into care: legal status, need and first placement in one.',
    body: onDay.extend({
      legalStatus,
      category: codeOf(CATEGORIES_OF_NEED).optional(),
      placement: z.strictObject(home),
      until: FACTS.PeriodOfCareEnded.schema.optional(),
    }),
    decide: decide.startCare,
    example: {
      on: '2024-01-08',
      legalStatus: 'C1',
      category: 'N1',
      placement: { placementType: 'U6', provider: 'PR1', carer: 'household-17' },
    },
  }),
  defineIntent(TAG, {
    path: 'care-ends',
    summary: 'The child leaves care. The placement ends with it.',
    body: FACTS.PeriodOfCareEnded.schema,
    decide: decide.endCare,
    example: { on: '2024-12-20', reason: 'E4A' },
  }),
  defineIntent(TAG, {
    path: 'categories-of-need',
    summary: 'Identify the main reason why the child is in care.',
    body: FACTS.CategoryOfNeedIdentified.schema,
    decide: decide.identifyCategoryOfNeed,
    example: { on: '2024-01-08', category: 'N1' },
  }),
  defineIntent(TAG, {
    path: 'home-addresses',
    summary: 'Where the child lives, or would live, when not in care.',
    body: FACTS.HomeAddressRecorded.schema,
    decide: decide.recordHomeAddress,
    example: { on: '2024-01-08', postcode: 'ZZ1 1ZZ' },
  }),
  defineIntent(TAG, {
    path: 'legal-status-changes',
    summary: 'The legal status is another one from this day.',
    body: onDay.extend({ legalStatus }),
    decide: changeLegalStatus,
    example: { on: '2024-03-04', legalStatus: 'C2' },
  }),
];
