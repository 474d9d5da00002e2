import { FACTS } from '@permanence/care/child/catalogue';
import { factId } from '@permanence/care/child/fact';
import * as decide from '@permanence/care/education/decide';
import { defineIntent, type Intent } from '../intent.ts';
import { onDay, until } from './on-day.ts';

const TAG = 'Education';

const attendance: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'education-status-observations',
    summary: 'Somebody found out how the child is educated, employed or trained.',
    body: FACTS.EducationStatusObserved.schema,
    decide: decide.observeEducationStatus,
    example: { on: '2024-03-01', status: 'EET' },
  }),
  defineIntent(TAG, {
    path: 'permanent-exclusions',
    summary: 'A school excluded the child for good.',
    body: FACTS.PermanentlyExcluded.schema,
    decide: decide.excludePermanently,
    example: { on: '2024-03-01' },
  }),
  defineIntent(TAG, {
    path: 'part-time-timetable-starts',
    summary: 'The child begins to be taught for fewer hours than a full timetable.',
    body: FACTS.PartTimeTimetableStarted.schema.extend({ until }),
    decide: decide.startPartTimeTimetable,
    example: { on: '2024-03-01' },
  }),
  defineIntent(TAG, {
    path: 'part-time-timetable-ends',
    summary: 'The reduced timetable ends.',
    body: onDay.extend({ timetable: factId.optional() }),
    decide: decide.endPartTimeTimetable,
    example: { on: '2024-05-01' },
  }),
];

const specialNeeds: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'ehc-assessment-requests',
    summary: 'An assessment for an education, health and care plan (EHCP) was asked for.',
    body: FACTS.EhcAssessmentRequested.schema,
    decide: decide.requestEhcAssessment,
    example: { on: '2024-03-01' },
  }),
  defineIntent(TAG, {
    path: 'ehc-assessment-completions',
    summary: 'The assessment came to its end, with a plan or without.',
    body: FACTS.EhcAssessmentCompleted.schema.extend({ assessment: factId.optional() }),
    decide: decide.completeEhcAssessment,
    example: { on: '2024-06-28', outcome: 'ISSUED' },
  }),
  defineIntent(TAG, {
    path: 'ehc-plan-starts',
    summary: 'The child has an EHCP, or other special educational needs provision.',
    body: FACTS.EhcPlanStarted.schema.extend({ until }),
    decide: decide.startEhcPlan,
    example: { on: '2024-06-28', provision: 'E' },
  }),
  defineIntent(TAG, {
    path: 'ehc-plan-ends',
    summary: 'The plan or provision ends.',
    body: onDay.extend({ plan: factId.optional() }),
    decide: decide.endEhcPlan,
    example: { on: '2025-02-03' },
  }),
];

export const educationIntents: readonly Intent[] = [...attendance, ...specialNeeds];
