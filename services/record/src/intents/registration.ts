import { FACTS } from '@permanence/care/child/catalogue';
import * as decide from '@permanence/care/child/decide';
import { defineIntent, type Intent } from '../intent.ts';
import { onDay } from './on-day.ts';

const TAG = 'The child';

export const registrationIntents: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'registrations',
    summary: 'Register a child under this id.',
    body: FACTS.ChildBorn.schema,
    decide: decide.register,
    example: { on: '2019-05-04', sex: 'F', ethnicity: 'WBRI' },
    mayBeFirst: true,
  }),
  defineIntent(TAG, {
    path: 'identifiers',
    summary: 'Say by which number another system knows the child.',
    body: FACTS.IdentifierGiven.schema,
    decide: decide.giveIdentifier,
    example: { on: '2019-05-04', scheme: 'UPN', identifier: 'A123456789012' },
  }),
  defineIntent(TAG, {
    path: 'asylum-seeking-starts',
    summary: 'The child is an unaccompanied asylum-seeking child from this day.',
    body: onDay,
    decide: decide.beginAsylumSeekingAlone,
    example: { on: '2024-02-01' },
  }),
  defineIntent(TAG, {
    path: 'asylum-seeking-ends',
    summary: 'The status of unaccompanied asylum-seeking child ceased.',
    body: onDay,
    decide: decide.endAsylumSeekingAlone,
    example: { on: '2024-11-01' },
  }),
  defineIntent(TAG, {
    path: 'births-given',
    summary: 'The child became a mother.',
    body: onDay,
    decide: decide.becomeMother,
    example: { on: '2024-06-01' },
  }),
];
