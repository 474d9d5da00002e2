import { FACTS } from '@permanence/care/child/catalogue';
import { factId } from '@permanence/care/child/fact';
import * as decide from '@permanence/care/observation/decide';
import { defineIntent, type Intent } from '../intent.ts';
import { onDay, until } from './on-day.ts';

const TAG = 'Observations';

export const observationIntents: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'health-observations',
    summary: 'Health of a child in care for a year: what was done, and the SDQ score.',
    body: FACTS.HealthObserved.schema,
    decide: decide.observeHealth,
    example: { on: '2024-03-31', healthAssessment: true, teethCheck: true, sdqScore: 11 },
  }),
  defineIntent(TAG, {
    path: 'care-leaver-observations',
    summary: 'How a care leaver is doing: in touch, activity, accommodation.',
    body: FACTS.CareLeaverObserved.schema,
    decide: decide.observeCareLeaver,
    example: { on: '2024-03-31', inTouch: 'YES', activity: 'F2', accommodation: 'U1' },
  }),
  defineIntent(TAG, {
    path: 'previous-permanence-arrangements',
    summary: 'The child had a permanence arrangement before coming into care.',
    body: FACTS.PreviousPermanenceRecorded.schema,
    decide: decide.recordPreviousPermanence,
    example: { on: '2022-01-10', arrangement: 'P2' },
  }),
  defineIntent(TAG, {
    path: 'deprivation-of-liberty-orders',
    summary: 'A court authorises depriving the child of liberty.',
    body: onDay.extend({ until }),
    decide: decide.startDeprivationOfLiberty,
    example: { on: '2024-08-01' },
  }),
  defineIntent(TAG, {
    path: 'deprivation-of-liberty-order-ends',
    summary: 'The authorisation to deprive the child of liberty ends.',
    body: onDay.extend({ order: factId.optional() }),
    decide: decide.endDeprivationOfLiberty,
    example: { on: '2024-10-01' },
  }),
];
