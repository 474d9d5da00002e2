import { type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import { LAST_PAPER, MONTH_BEFORE, PAGE, YEAR_BEFORE } from './moments.ts';
import { ADJOINING_AUTHORITY } from './places.ts';

/** A line about the authority itself. */
export interface Said {
  readonly intent: string;
  readonly body: { readonly on: CivilDate } & Readonly<Record<string, unknown>>;
}

/** What stands beside a measure on the page. Floors are invented: the paper only says that nothing is below its own. */
interface Standard {
  readonly target: number;
  readonly floor: number;
  readonly england?: readonly [value: number, source: string];
}

const RETURNS = 'DfE statutory returns 2016/17';
const TOOL = 'Local Authority Interactive Tool 2016/17';
const FIRST_RELEASE = 'Statistical First Release 2016/17';
const BOARD = 'Adoption Leadership Board return 2016/17';

const STANDARDS: Readonly<Record<string, Standard>> = {
  'reviews-in-timescale': { target: 98, floor: 93 },
  'reviews-participated': { target: 95, floor: 90 },
  'same-social-worker-12-months': { target: 60, floor: 45 },
  'placements-3-plus': { target: 10, floor: 13, england: [10, TOOL] },
  'same-placement-2-years': { target: 70, floor: 65, england: [70, TOOL] },
  'in-house-foster-care': { target: 85, floor: 80 },
  'within-20-miles': { target: 80, floor: 70 },
  'iha-referral-5-days': { target: 90, floor: 75 },
  'iha-held-20-days': { target: 85, floor: 70 },
  'health-assessments-in-timescale': { target: 85, floor: 80, england: [89.4, RETURNS] },
  'dental-checks-in-timescale': { target: 90, floor: 80, england: [83.4, RETURNS] },
  'health-history-at-18': { target: 100, floor: 90 },
  'care-to-adoptive-placement': { target: 426, floor: 487, england: [593, FIRST_RELEASE] },
  'court-authority-to-match': { target: 121, floor: 152, england: [190, BOARD] },
  'left-care-adopted': { target: 15, floor: 10, england: [14, FIRST_RELEASE] },
  'return-interviews-completed': { target: 85, floor: 75 },
  'return-interviews-3-days': { target: 85, floor: 70 },
  'care-leavers-accommodation': { target: 90, floor: 80, england: [92.2, RETURNS] },
  'care-leavers-eet': { target: 65, floor: 55, england: [58.6, RETURNS] },
  'care-leavers-pathway-plan': { target: 90, floor: 80 },
  'care-leavers-in-contact': { target: 85, floor: 75, england: [90.6, RETURNS] },
  'care-plans-good': { target: 75, floor: 65 },
  'posts-filled': { target: 85, floor: 75 },
  'social-worker-caseload': { target: 15, floor: 18 },
  'iro-caseload': { target: 70, floor: 80 },
};

/** Published without a target beside it. */
const ENGLAND_ONLY: readonly (readonly [measure: string, value: number, source: string])[] = [
  ['rate-per-10000', 57.8, RETURNS],
];

const SINCE = civilDate('2018-04-01');
const YEAR_SINCE = civilDate('2016-06-30');

/** Full-time equivalents and cases as counted at the end of a month. */
const STAFF = [
  { on: YEAR_BEFORE, filled: 98.8, posts: 115, cases: 1708, workers: 109.5, officers: 27.5 },
  { on: LAST_PAPER, filled: 90.6, posts: 115, cases: 1630, workers: 98.2, officers: 26.2 },
  { on: MONTH_BEFORE, filled: 101.7, posts: 115, cases: 1558, workers: 106.7, officers: 26.2 },
  { on: PAGE, filled: 100.8, posts: 115, cases: 1557, workers: 108.7, officers: 26.2 },
] as const;

function standards(): Said[] {
  return Object.entries(STANDARDS).flatMap(([measure, { target, floor, england }]) => [
    { intent: 'targets', body: { on: SINCE, measure, value: target, source: 'Scorecard 2018-19' } },
    { intent: 'floors', body: { on: SINCE, measure, value: floor, source: 'Invented' } },
    ...(england === undefined ? [] : [benchmark(measure, ...england)]),
  ]);
}

function benchmark(measure: string, value: number, source: string): Said {
  return { intent: 'benchmarks', body: { on: SINCE, measure, of: 'ENGLAND', value, source } };
}

/** All that is told of the authority itself. */
export function authorityFacts(): readonly Said[] {
  return [
    { intent: 'population', body: { on: YEAR_SINCE, children: 333_045 } },
    { intent: 'adjoining-authorities', body: { on: YEAR_SINCE, authorities: [ADJOINING_AUTHORITY] } },
    ...STAFF.flatMap(({ on, filled, posts, cases, workers, officers }): Said[] => [
      { intent: 'posts-filled', body: { on, filled, posts } },
      { intent: 'caseloads', body: { on, cases, workers } },
      { intent: 'reviewing-officers', body: { on, officers } },
    ]),
    ...standards(),
    ...ENGLAND_ONLY.map((each) => benchmark(...each)),
  ];
}
