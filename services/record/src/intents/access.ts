import { agreeToRestriction, openRecord, restrict } from '@permanence/care/access/decide';
import { breakGlass, declareInterest, endInterest, reviewGrant } from '@permanence/care/access/decide-people';
import { FACTS } from '@permanence/care/child/catalogue';
import { factId } from '@permanence/care/child/fact';
import { defineIntent, type Intent } from '../intent.ts';
import { onDay } from './on-day.ts';

const TAG = 'Who may see it';
const ID = '3f0c2a52-58a5-5c11-8d0a-0a5a2f6c7b11';

const restrictions: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'access/restrictions',
    summary:
      'Keep the record to the case team, to named people, or seal it: as if there were none, once one of those named has agreed. A restriction that is open ends.',
    body: FACTS.RecordRestricted.schema.omit({ restrictedBy: true }),
    decide: restrict,
    example: { on: '2024-03-01', level: 'named-only', basis: 'STAFF', named: ['manager-1'] },
  }),
  defineIntent(TAG, {
    path: 'access/restriction-agreements',
    summary: 'A second person, one of those named, agrees that the record be sealed.',
    body: FACTS.RestrictionAgreed.schema.pick({ restriction: true }),
    decide: agreeToRestriction,
    example: { restriction: ID },
  }),
  defineIntent(TAG, {
    path: 'access/openings',
    summary: 'The restriction ends.',
    body: onDay.extend({ restriction: factId.optional() }),
    decide: openRecord,
    example: { on: '2024-09-02' },
  }),
];

const interests: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'access/interests',
    summary: 'Somebody who works here is of the family, or knows it: none of the record is for them.',
    body: FACTS.InterestDeclared.schema,
    decide: declareInterest,
    example: { on: '2024-03-01', worker: 'SW0007', kind: 'neighbour' },
  }),
  defineIntent(TAG, {
    path: 'access/own-interests',
    summary: 'Say of yourself that you are of the family, or know it: none of the record is for you.',
    body: FACTS.InterestDeclared.schema.omit({ worker: true }),
    decide: (child, said, context) =>
      declareInterest(child, { ...said, worker: context.actor ?? '' }, context),
    example: { on: '2024-03-01', kind: 'family' },
    sight: 'stub',
  }),
  defineIntent(TAG, {
    path: 'access/interest-ends',
    summary: 'There is no such interest any more, says somebody else than whose it was.',
    body: onDay.extend({ interest: factId.optional() }),
    decide: endInterest,
    example: { on: '2024-09-02' },
  }),
];

const grants: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'access/break-glass',
    summary:
      'Open for an hour a record that is not yours to see, and say why. It is recorded, your manager is told and looks into it. A sealed record cannot be opened so.',
    body: FACTS.AccessGranted.schema.pick({ purpose: true, reason: true }),
    decide: breakGlass,
    example: { purpose: 'DUTY', reason: 'An invented emergency: nobody who has the child could be reached.' },
    sight: 'stub',
  }),
  defineIntent(TAG, {
    path: 'access/grant-reviews',
    summary: 'A manager says whether there was good reason to open the record.',
    body: FACTS.AccessReviewed.schema.pick({ grant: true, outcome: true }),
    decide: reviewGrant,
    example: { grant: ID, outcome: 'JUSTIFIED' },
    sight: 'related',
  }),
];

export const accessIntents: readonly Intent[] = [...restrictions, ...interests, ...grants];
