import { FACTS } from '@permanence/care/child/catalogue';
import * as decide from '@permanence/care/health/decide';
import { defineIntent, type Intent } from '../intent.ts';

const TAG = 'Health';

export const healthIntents: readonly Intent[] = [
  defineIntent(TAG, {
    path: 'health-assessments',
    summary: "A doctor or nurse assessed the child's health.",
    body: FACTS.HealthAssessmentHeld.schema,
    decide: decide.recordHealthAssessment,
    example: { on: '2024-02-05', kind: 'INITIAL', referred: '2024-01-10' },
  }),
  defineIntent(TAG, {
    path: 'dental-checks',
    summary: "A dentist checked the child's teeth.",
    body: FACTS.DentalCheckHeld.schema,
    decide: decide.recordDentalCheck,
    example: { on: '2024-04-09' },
  }),
  defineIntent(TAG, {
    path: 'sdq-scores',
    summary: 'A strengths and difficulties questionnaire (SDQ) was scored.',
    body: FACTS.SdqScored.schema,
    decide: decide.scoreSdq,
    example: { on: '2024-04-30', score: 14 },
  }),
  defineIntent(TAG, {
    path: 'health-histories',
    summary: 'The young person was given a history of their health.',
    body: FACTS.HealthHistoryGiven.schema,
    decide: decide.giveHealthHistory,
    example: { on: '2024-05-04' },
  }),
];
