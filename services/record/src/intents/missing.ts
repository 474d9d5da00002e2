import { FACTS } from '@permanence/care/child/catalogue';
import { factId } from '@permanence/care/child/fact';
import * as decide from '@permanence/care/missing/decide';
import { defineIntent, type Intent } from '../intent.ts';
import { onDay, until } from './on-day.ts';

const TAG = 'Missing';

const interview = { on: '2024-02-14', dueFrom: '2024-02-12' };

export const missingIntents: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'missing-spells',
    summary: 'The child went missing, or away without authorisation.',
    body: FACTS.MissingStarted.schema.extend({ until }),
    decide: decide.startMissing,
    example: { on: '2024-02-10', absence: 'M' },
  }),
  defineIntent(TAG, {
    path: 'missing-spell-ends',
    summary: 'The child is back, and a return home interview is due.',
    body: onDay.extend({ spell: factId.optional() }),
    decide: decide.endMissing,
    example: { on: '2024-02-12' },
  }),
  defineIntent(TAG, {
    path: 'return-interview-offers',
    summary: 'A return home interview was offered.',
    body: FACTS.ReturnInterviewOffered.schema,
    decide: decide.offerReturnInterview,
    example: interview,
  }),
  defineIntent(TAG, {
    path: 'return-interviews',
    summary: 'A return home interview was held.',
    body: FACTS.ReturnInterviewHeld.schema,
    decide: decide.holdReturnInterview,
    example: interview,
  }),
  defineIntent(TAG, {
    path: 'return-interview-declines',
    summary: 'The child declined the return home interview.',
    body: FACTS.ReturnInterviewDeclined.schema,
    decide: decide.declineReturnInterview,
    example: interview,
  }),
];
