// Names and shapes below are stored for ever.
import * as z from 'zod';
import { codeOf, defineFact, sealed } from '../child/fact.ts';
import { CATEGORIES_OF_NEED, REASONS_CARE_ENDED } from '../codes/care.ts';

export const PeriodOfCareStarted = defineFact(
  'PeriodOfCareStarted',
  1,
  'The child became looked after; or, when `startNotKnown`, was first known to be looked after on this day.',
  { startNotKnown: z.literal(true).optional() },
);

export const PeriodOfCareEnded = defineFact(
  'PeriodOfCareEnded',
  1,
  'The child ceased to be looked after. This day is the first one out of care.',
  { reason: codeOf(REASONS_CARE_ENDED).optional() },
);

export const CategoryOfNeedIdentified = defineFact(
  'CategoryOfNeedIdentified',
  1,
  'The main reason why the child is looked after.',
  { category: codeOf(CATEGORIES_OF_NEED) },
);

export const HomeAddressRecorded = defineFact(
  'HomeAddressRecorded',
  1,
  'Where the child lived, or would live, when not looked after.',
  { postcode: sealed('contact', 10) },
);

export const carePeriodFacts = {
  PeriodOfCareStarted,
  PeriodOfCareEnded,
  CategoryOfNeedIdentified,
  HomeAddressRecorded,
} as const;
