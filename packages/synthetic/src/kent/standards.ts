import { type CivilDate, civilDate } from '@permanence/calendar/civil-date';
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

const INDEX = 'Stability Index 2018';

/** Published without a target beside it. */
const ENGLAND_ONLY: readonly (readonly [measure: string, value: number, source: string])[] = [
  ['rate-per-10000', 57.8, RETURNS],
  ['index-placement-changes-2-plus', 10, INDEX],
  ['index-school-move-mid-year', 10.5, INDEX],
  ['index-social-worker-changes-2-plus', 26, INDEX],
];

/** Three years of the ten statistical neighbours, by the codes that the department gave them, in whole percent. */
const NEIGHBOURS: Readonly<Record<string, Readonly<Record<string, readonly [number, number, number]>>>> = {
  'placements-3-plus': {
    '845': [11, 14, 11],
    '860': [12, 10, 11],
    '866': [11, 12, 12],
    '881': [10, 7, 7],
    '885': [11, 14, 15],
    '888': [8, 8, 10],
    '891': [11, 4, 4],
    '928': [13, 11, 11],
    '937': [14, 15, 11],
    '938': [11, 12, 14],
  },
  'same-placement-2-years': {
    '845': [65, 71, 71],
    '860': [64, 70, 74],
    '866': [61, 70, 61],
    '881': [67, 71, 72],
    '885': [72, 70, 69],
    '888': [71, 76, 74],
    '891': [72, 82, 90],
    '928': [55, 63, 68],
    '937': [58, 58, 66],
    '938': [73, 77, 70],
  },
};

const SINCE = civilDate('2018-04-01');
const POPULATION_OF = civilDate('2016-06-30');
const YEAR_ENDS = ['2016-03-31', '2017-03-31', '2018-03-31'].map(civilDate);

function benchmark(on: CivilDate, measure: string, of: string, value: number, source: string): Said {
  return { intent: 'benchmarks', body: { on, measure, of, value, source } };
}

function ofMeasure([measure, { target, floor, england }]: readonly [string, Standard]): readonly Said[] {
  return [
    { intent: 'targets', body: { on: SINCE, measure, value: target, source: 'Scorecard 2018-19' } },
    { intent: 'floors', body: { on: SINCE, measure, value: floor, source: 'Invented' } },
    ...(england === undefined ? [] : [benchmark(SINCE, measure, 'ENGLAND', ...england)]),
  ];
}

function ofNeighbours(): readonly Said[] {
  const codes = Object.keys(NEIGHBOURS['placements-3-plus'] ?? {});
  const published = Object.entries(NEIGHBOURS).flatMap(([measure, rates]) =>
    Object.entries(rates).flatMap(([code, years]) =>
      YEAR_ENDS.map((on, year) =>
        benchmark(on, measure, code, years[year] as number, 'DfE, year to this day'),
      ),
    ),
  );
  const on = YEAR_ENDS[0] as CivilDate;
  return [
    { intent: 'statistical-neighbours', body: { on, neighbours: codes, source: 'Panel paper 2018' } },
    ...published,
    benchmark(SINCE, 'index-school-move-mid-year', 'NEIGHBOURS', 11.7, INDEX),
  ];
}

/** What the figures of 2018-19 are held against, and what they are a rate of. */
export function standards(): readonly Said[] {
  return [
    { intent: 'population', body: { on: POPULATION_OF, children: 333_045 } },
    { intent: 'adjoining-authorities', body: { on: POPULATION_OF, authorities: [ADJOINING_AUTHORITY] } },
    ...Object.entries(STANDARDS).flatMap(ofMeasure),
    ...ENGLAND_ONLY.map(([measure, value, source]) => benchmark(SINCE, measure, 'ENGLAND', value, source)),
    ...ofNeighbours(),
  ];
}

/** Lines of a file that the bulk endpoints take; each has a key of its own, so that the same file again records nothing. */
export function linesUnder(name: string, lines: readonly object[]): string {
  return lines.map((line, at) => `${JSON.stringify({ ...line, key: `${name}-${at + 1}` })}\n`).join('');
}
