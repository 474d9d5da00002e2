import { LAST_PAPER, MONTH_BEFORE, PAGE, YEAR_BEFORE } from './moments.ts';
import { type Said, standards } from './standards.ts';

/** Full-time equivalents and cases as counted at the end of a month. */
const STAFF = [
  { on: YEAR_BEFORE, filled: 98.8, posts: 115, cases: 1708, workers: 109.5, officers: 27.5 },
  { on: LAST_PAPER, filled: 90.6, posts: 115, cases: 1630, workers: 98.2, officers: 26.2 },
  { on: MONTH_BEFORE, filled: 101.7, posts: 115, cases: 1558, workers: 106.7, officers: 26.2 },
  { on: PAGE, filled: 100.8, posts: 115, cases: 1557, workers: 108.7, officers: 26.2 },
] as const;

/** All that is told of the authority itself. */
export function authorityFacts(): readonly Said[] {
  return [
    ...standards(),
    ...STAFF.flatMap(({ on, filled, posts, cases, workers, officers }): Said[] => [
      { intent: 'posts-filled', body: { on, filled, posts } },
      { intent: 'caseloads', body: { on, cases, workers } },
      { intent: 'reviewing-officers', body: { on, officers } },
    ]),
  ];
}
