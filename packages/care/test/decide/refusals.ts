import { allocate, endAllocation } from '../../src/allocation/decide.ts';
import { endCare, identifyCategoryOfNeed, startCare } from '../../src/care-period/decide.ts';
import { amend, withdraw } from '../../src/child/correct.ts';
import { beginAsylumSeekingAlone, register } from '../../src/child/decide.ts';
import type { RefusalCode } from '../../src/child/decision.ts';
import { changeLegalStatus } from '../../src/legal-status/decide.ts';
import { endMissing, startMissing } from '../../src/missing/decide.ts';
import { movePlacement, startPlacement } from '../../src/placement/decide.ts';
import { leaveSchool } from '../../src/schooling/decide.ts';
import { born, ended, FOSTER, inCare, left, missing, school, step, withdrawn, worker } from '../facts.ts';
import { day, given, id, type Outcome } from '../scenario.ts';

/** A case that is refused, and one close to it that is not. */
export type Pair = readonly [refused: () => Outcome, accepted: () => Outcome];

const care = (on: string, more = {}) => ({
  on: day(on),
  legalStatus: 'C2',
  category: 'N1',
  placement: FOSTER,
  ...more,
});
const legal = (on: string, legalStatus = 'C1') => ({ on: day(on), legalStatus });
const gone = (on: string, reason?: string) => ({ on: day(on), reason });
const run = (on: string) => ({ on: day(on), absence: 'M' });
const home = (on: string, placementType: string, provider = 'PR4') => ({
  on: day(on),
  placementType,
  provider,
});
const fix = (n: number) => ({ fact: id(n), reason: 'wrong' });
const allocation = (n: number) =>
  ({ role: 'social-worker', on: day('2021-01-01'), allocation: id(n) }) as const;
const to = (on: string, who: string, reason?: string) =>
  ({ role: 'social-worker', on: day(on), worker: who, reason }) as const;

export const SAID_WRONGLY = {
  'invalid-data': [
    () => given(born()).when(startCare, care('2020-01-01', { placement: { ...FOSTER, postcode: '' } })),
    () => given(born()).when(startCare, care('2020-01-01', { placement: { ...FOSTER, postcode: 'A' } })),
  ],
  'unknown-code': [
    () => given(...inCare()).when(changeLegalStatus, legal('2021-01-01', 'Q9')),
    () => given(...inCare()).when(changeLegalStatus, legal('2021-01-01', 'V2')),
  ],
  'code-not-in-force': [
    () => given(...inCare()).when(movePlacement, home('2023-10-27', 'K3')),
    () => given(...inCare()).when(movePlacement, home('2023-10-28', 'K3')),
  ],
  'in-the-future': [
    () => given(...inCare()).when(changeLegalStatus, legal('2025-06-02')),
    () => given(...inCare()).when(changeLegalStatus, legal('2025-06-01')),
  ],
  'unknown-fact': [() => given(born()).when(withdraw, fix(2)), () => given(born()).when(withdraw, fix(1))],
  'already-withdrawn': [
    () => given(born(), worker('2020-01-01', 'a'), withdrawn(2)).when(endAllocation, allocation(2)),
    () => given(born(), worker('2020-01-01', 'a')).when(endAllocation, allocation(2)),
  ],
  'relied-upon': [
    () =>
      given(...inCare(), missing('2021-01-01'))
        .when(endMissing, gone('2021-01-02'))
        .when(withdraw, fix(6)),
    () => given(...inCare(), missing('2021-01-01')).when(withdraw, fix(6)),
  ],
  'not-open': [
    () => given(...inCare(), left('2021-01-01')).when(movePlacement, home('2021-02-01', 'T1', undefined)),
    () => given(...inCare(), left('2021-01-01')).when(movePlacement, home('2021-02-01', 'U6')),
  ],
  ambiguous: [
    () =>
      given(born(), worker('2020-01-01', 'a'), worker('2020-02-01', 'b', 'FCONTA')).when(endAllocation, {
        ...allocation(2),
        allocation: undefined,
      }),
    () =>
      given(born(), worker('2020-01-01', 'a'), worker('2020-02-01', 'b', 'FCONTA')).when(
        endAllocation,
        allocation(2),
      ),
  ],
  'ends-before-it-starts': [
    () => given(...inCare(), missing('2021-01-02')).when(endMissing, gone('2021-01-01')),
    () => given(...inCare(), missing('2021-01-02')).when(endMissing, gone('2021-01-02')),
  ],
  'ends-where-it-starts': [
    () => given(born(), school('2021-01-01', '1')).when(leaveSchool, gone('2021-01-01')),
    () => given(born(), school('2021-01-01', '1')).when(leaveSchool, gone('2021-01-02')),
  ],
} as const satisfies Partial<Record<RefusalCode, Pair>>;

export const LIFE = {
  'already-registered': [
    () => given(born()).when(register, { on: day('2012-05-02') }),
    () => given().when(register, { on: day('2012-05-02') }),
  ],
  'birth-not-known': [
    () => given().when(startCare, care('2020-01-01')),
    () => given(born()).when(startCare, care('2020-01-01')),
  ],
  'before-birth': [
    () => given(born('2020-01-02')).when(startCare, care('2020-01-01')),
    () => given(born('2020-01-02')).when(allocate, to('2020-01-01', 'a')),
  ],
  'after-death': [
    () => given(...inCare(), ended('2021-01-01', 'E2')).when(allocate, to('2021-01-02', 'a')),
    () => given(...inCare(), ended('2021-01-01', 'E8')).when(allocate, to('2021-01-02', 'a')),
  ],
  'already-begun': [
    () =>
      given(born(), step('AsylumSeekingAloneBegan', '2020-01-01')).when(
        beginAsylumSeekingAlone,
        gone('2020-01-02'),
      ),
    () => given(born()).when(beginAsylumSeekingAlone, gone('2020-01-02')),
  ],
  'same-day-twice': [
    () => given(...inCare()).when(changeLegalStatus, legal('2020-01-01')),
    () => given(...inCare()).when(changeLegalStatus, legal('2020-01-02')),
  ],
  'already-in-care': [
    () => given(...inCare(), ended('2021-01-01')).when(startCare, care('2020-12-31')),
    () => given(...inCare(), ended('2021-01-01')).when(startCare, care('2021-01-02')),
  ],
  'not-in-care': [
    () => given(...inCare()).when(changeLegalStatus, legal('2019-12-31')),
    () => given(...inCare()).when(changeLegalStatus, legal('2020-01-02')),
  ],
  'overlaps-period': [
    () => given(...inCare()).when(startCare, care('2019-01-01')),
    () => given(...inCare()).when(startCare, care('2019-01-01', { until: gone('2019-02-01') })),
  ],
  'resumes-same-day': [
    () => given(...inCare(), ended('2021-01-01')).when(startCare, care('2021-01-01')),
    () => given(...inCare(), ended('2021-01-01')).when(startCare, care('2021-01-02')),
  ],
  'care-ended-for-good': [
    () => given(...inCare(), ended('2021-01-01', 'E15')).when(startCare, care('2021-02-01')),
    () => given(...inCare(), ended('2021-01-01', 'E14')).when(startCare, care('2021-02-01')),
  ],
  'category-fixed': [
    () => given(...inCare()).when(identifyCategoryOfNeed, { on: day('2020-02-01'), category: 'N2' }),
    () => given(...inCare()).when(amend, { ...fix(4), data: { on: '2020-01-01', category: 'N2' } }),
  ],
  'does-not-fit-age': [
    () => given(...inCare()).when(endCare, gone('2021-01-01', 'E17')),
    () => given(...inCare('2020-01-01', { birth: '2003-01-01' })).when(endCare, gone('2021-01-01', 'E17')),
  ],
  'does-not-fit-placement': [
    () =>
      given(...inCare('2020-01-01', { legalStatus: 'V2' })).when(
        movePlacement,
        home('2021-01-01', 'P1', 'PR0'),
      ),
    () => given(...inCare()).when(movePlacement, home('2021-01-01', 'P1', 'PR0')),
  ],
  'provider-does-not-fit': [
    () => given(...inCare()).when(movePlacement, home('2021-01-01', 'K1', 'PR3')),
    () => given(...inCare()).when(movePlacement, home('2021-01-01', 'K1', 'PR4')),
  ],
  'overlaps-placement': [
    () => given(...inCare()).when(startPlacement, home('2021-01-01', 'K2')),
    () => given(...inCare(), left('2021-01-01')).when(startPlacement, home('2021-01-01', 'K2')),
  ],
  'overlaps-allocation': [
    () => given(born(), worker('2020-01-01', 'a')).when(allocate, to('2020-01-01', 'b')),
    () => given(born(), worker('2020-01-01', 'a')).when(allocate, to('2020-01-01', 'b', 'FCONTA')),
  ],
  'overlaps-missing': [
    () => given(...inCare(), missing('2021-01-01')).when(startMissing, run('2021-01-02')),
    () =>
      given(...inCare(), missing('2021-01-01')).when(startMissing, {
        ...run('2020-12-01'),
        until: day('2021-01-01'),
      }),
  ],
} as const satisfies Partial<Record<RefusalCode, Pair>>;
