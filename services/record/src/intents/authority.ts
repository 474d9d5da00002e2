import * as decide from '@permanence/care/authority/decide';
import { AUTHORITY_FACTS } from '@permanence/care/authority/events';
import { defineAuthorityIntent, type Intent } from '../intent.ts';
import { bodyOfCorrection } from './corrections.ts';

const TAG = 'The authority';

const observed: readonly Intent[] = [
  defineAuthorityIntent(TAG, {
    path: 'population',
    summary: 'So many people under 18 live in the area, from this day until the next figure.',
    body: AUTHORITY_FACTS.PopulationObserved.schema,
    decide: decide.observePopulation,
    example: { on: '2023-06-30', children: 333045, source: 'Mid-year estimates' },
  }),
  defineAuthorityIntent(TAG, {
    path: 'posts-filled',
    summary: 'So many posts for children in care were filled by permanent qualified social workers.',
    body: AUTHORITY_FACTS.PostsFilledObserved.schema,
    decide: decide.observePostsFilled,
    example: { on: '2024-03-31', filled: 100.8, posts: 115 },
  }),
  defineAuthorityIntent(TAG, {
    path: 'caseloads',
    summary: 'The social workers for children in care had so many cases between them.',
    body: AUTHORITY_FACTS.CaseloadObserved.schema,
    decide: decide.observeCaseload,
    example: { on: '2024-03-31', cases: 1557, workers: 108.7 },
  }),
  defineAuthorityIntent(TAG, {
    path: 'reviewing-officers',
    summary: 'So many reviewing officers, in full-time equivalents, hold children in care.',
    body: AUTHORITY_FACTS.ReviewingOfficersObserved.schema,
    decide: decide.observeReviewingOfficers,
    example: { on: '2024-03-31', officers: 26.2 },
  }),
];

const compared: readonly Intent[] = [
  defineAuthorityIntent(TAG, {
    path: 'targets',
    summary: 'From this day on, a figure that meets this value is green. The day may lie ahead.',
    body: AUTHORITY_FACTS.TargetSet.schema,
    decide: decide.setTarget,
    example: { on: '2024-04-01', measure: 'placements-3-plus', value: 10, source: 'Annual plan' },
  }),
  defineAuthorityIntent(TAG, {
    path: 'floors',
    summary: 'From this day on, a figure that misses the target and meets this value is amber.',
    body: AUTHORITY_FACTS.FloorSet.schema,
    decide: decide.setFloor,
    example: { on: '2024-04-01', measure: 'placements-3-plus', value: 12, source: 'Annual plan' },
  }),
  defineAuthorityIntent(TAG, {
    path: 'benchmarks',
    summary: 'From this day on, this is the latest value that others published of the measure.',
    body: AUTHORITY_FACTS.BenchmarkSet.schema,
    decide: decide.setBenchmark,
    example: { on: '2024-04-01', measure: 'placements-3-plus', of: 'ENGLAND', value: 10 },
  }),
  defineAuthorityIntent(TAG, {
    path: 'statistical-neighbours',
    summary:
      'From this day on, these are the authorities most like ours: all of them, not those that are new.',
    body: AUTHORITY_FACTS.StatisticalNeighboursSet.schema,
    decide: decide.setStatisticalNeighbours,
    example: { on: '2024-04-01', neighbours: ['881', '936'] },
  }),
  defineAuthorityIntent(TAG, {
    path: 'adjoining-authorities',
    summary: 'From this day on, these authorities border ours: all of them; none where none does.',
    body: AUTHORITY_FACTS.AdjoiningAuthoritiesSet.schema,
    decide: decide.setAdjoiningAuthorities,
    example: { on: '2024-04-01', authorities: ['887', '845'] },
  }),
];

const published: readonly Intent[] = [
  defineAuthorityIntent(TAG, {
    path: 'published-periods',
    summary:
      'The figures of a period were made public: from now on two people correct facts up to its last day.',
    body: AUTHORITY_FACTS.ScorecardPeriodPublished.schema,
    decide: decide.publishPeriod,
    example: { on: '2024-04-15', from: '2024-03-01', to: '2024-03-31' },
  }),
  defineAuthorityIntent(TAG, {
    path: 'corrections',
    summary:
      'A fact of the authority was wrong: `amend` says all that it should have said, `withdraw` that it never was true.',
    body: bodyOfCorrection,
    decide: (authority, correction, context) =>
      correction.kind === 'amend'
        ? decide.amendFact(authority, correction, context)
        : decide.withdrawFact(authority, correction, context),
    example: { kind: 'withdraw', fact: '3f0c2a52-58a5-5c11-8d0a-0a5a2f6c7b11', reason: 'wrong-source' },
    correction: true,
  }),
];

export const authorityIntents: readonly Intent[] = [...observed, ...compared, ...published];
