import * as decide from '@permanence/care/care-leaver/decide';
import { FACTS } from '@permanence/care/child/catalogue';
import { factId } from '@permanence/care/child/fact';
import { defineIntent, type Intent } from '../intent.ts';
import { onDay, until } from './on-day.ts';

const TAG = 'Leaving care';

export const careLeaverIntents: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'pathway-plans',
    summary: 'A pathway plan was made, or brought up to date.',
    body: FACTS.PathwayPlanMade.schema,
    decide: decide.makePathwayPlan,
    example: { on: '2024-03-01' },
  }),
  defineIntent(TAG, {
    path: 'accommodation-observations',
    summary: 'Somebody found out how the care leaver is housed.',
    body: FACTS.AccommodationObserved.schema,
    decide: decide.observeAccommodation,
    example: { on: '2024-03-01', accommodation: 'U1' },
  }),
  defineIntent(TAG, {
    path: 'contact-observations',
    summary: 'Somebody found out whether the authority is in touch with the care leaver.',
    body: FACTS.ContactObserved.schema,
    decide: decide.observeContact,
    example: { on: '2024-03-01', inTouch: 'YES' },
  }),
  defineIntent(TAG, {
    path: 'activity-observations',
    summary: 'Somebody found out what the care leaver does.',
    body: FACTS.ActivityObserved.schema,
    decide: decide.observeActivity,
    example: { on: '2024-03-01', activity: 'F2' },
  }),
  defineIntent(TAG, {
    path: 'staying-put-starts',
    summary: 'The care leaver stays on with the former foster carers.',
    body: FACTS.StayingPutStarted.schema.extend({ until }),
    decide: decide.startStayingPut,
    example: { on: '2024-03-01' },
  }),
  defineIntent(TAG, {
    path: 'staying-put-ends',
    summary: 'The staying put arrangement ends.',
    body: onDay.extend({ arrangement: factId.optional() }),
    decide: decide.endStayingPut,
    example: { on: '2024-09-01' },
  }),
];
