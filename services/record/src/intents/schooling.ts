import { FACTS } from '@permanence/care/child/catalogue';
import { factId } from '@permanence/care/child/fact';
import * as decide from '@permanence/care/schooling/decide';
import { defineIntent, type Intent } from '../intent.ts';
import { onDay, until } from './on-day.ts';

const TAG = 'School';

export const schoolingIntents: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'school-starts',
    summary: 'The child is enrolled at a school.',
    body: FACTS.SchoolStarted.schema.extend({ until }),
    decide: decide.startSchool,
    example: { on: '2023-09-04', school: '100001' },
  }),
  defineIntent(TAG, {
    path: 'school-moves',
    summary: 'The child leaves the school of the day before for another.',
    body: FACTS.SchoolStarted.schema,
    decide: decide.moveSchool,
    example: { on: '2024-01-15', school: '100002' },
  }),
  defineIntent(TAG, {
    path: 'school-ends',
    summary: 'The child leaves a school. Name the enrolment when several are open.',
    body: onDay.extend({ enrolment: factId.optional() }),
    decide: decide.leaveSchool,
    example: { on: '2024-07-22' },
  }),
];
