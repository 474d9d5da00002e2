import { addDays, type CivilDate, civilDate } from '@permanence/calendar/civil-date';
import fc from 'fast-check';
import { closeOf, openingOf } from '../src/values.ts';
import type { Tables, Values } from './support.ts';

export const YEARS = ['2015-16', '2016-17', '2017-18', '2018-19', '2019-20'] as const;

interface Step {
  readonly days: number;
  readonly ends: boolean;
  readonly gap: number;
  readonly change: 'L' | 'P' | 'T' | 'B' | 'U';
  readonly legalStatus: string;
  readonly placementType: string;
  readonly provider: string;
  readonly postcode: string;
  readonly urn: string;
  readonly category: string;
  readonly reasonCareEnded: string;
  readonly reasonForChange: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  days: fc.integer({ min: 1, max: 400 }),
  ends: fc.boolean(),
  gap: fc.integer({ min: 1, max: 200 }),
  change: fc.constantFrom('L', 'P', 'T', 'B', 'U'),
  legalStatus: fc.constantFrom('C1', 'C2', 'V2', 'E1'),
  placementType: fc.constantFrom('U1', 'U6', 'K2', 'A5', 'T3'),
  provider: fc.constantFrom('PR1', 'PR4', ''),
  postcode: fc.constantFrom('ZZ1 1AA', 'ZZ2 2BB', ''),
  urn: fc.constantFrom('1234567', 'SC123456', ''),
  category: fc.constantFrom('N1', 'N5', ''),
  reasonCareEnded: fc.constantFrom('E4A', 'E11', 'E13', ''),
  reasonForChange: fc.constantFrom('CARPL', 'CREQB', ''),
});

function firstOfPeriod(day: CivilDate, from: Step): Values {
  return { ...valuesOf(from), DECOM: day, RNE: 'S' };
}

function valuesOf({ legalStatus, placementType, provider, postcode, urn, category }: Step): Values {
  return {
    LS: legalStatus,
    CIN: category,
    PLACE: placementType,
    PLACE_PROVIDER: provider,
    HOME_POST: postcode,
    PL_POST: postcode,
    URN: urn,
  };
}

/** A later episode of a period: what its RNE says stays, stays, most of the time. */
function continued(day: CivilDate, from: Step, before: Values): Values {
  const all = { ...valuesOf(from), CIN: before.CIN ?? '', DECOM: day, RNE: from.change };
  if (from.change !== 'L') return all;
  const { PLACE = '', PLACE_PROVIDER = '', PL_POST = '', URN = '' } = before;
  return { ...all, PLACE, PLACE_PROVIDER, PL_POST, URN };
}

/** Whole lives in care: chains without fault, the last episode open or not. */
export const chains: fc.Arbitrary<readonly Values[]> = fc
  .record({
    start: fc.integer({ min: 0, max: 700 }),
    steps: fc.array(step, { minLength: 1, maxLength: 9 }),
    open: fc.boolean(),
  })
  .map(({ start, steps, open }) => {
    const rows: Values[] = [];
    let day = addDays(civilDate('2015-04-01'), start);
    let before: Values | undefined;
    for (const [index, now] of steps.entries()) {
      const row = before === undefined ? firstOfPeriod(day, now) : continued(day, now, before);
      const isLast = index === steps.length - 1;
      const end = addDays(day, now.days);
      const ceases = now.ends || isLast;
      if (isLast && open) rows.push({ ...row, DEC: '', REC: '', REASON_PLACE_CHANGE: '' });
      else {
        const REC = ceases ? now.reasonCareEnded : 'X1';
        rows.push({ ...row, DEC: end, REC, REASON_PLACE_CHANGE: now.reasonForChange });
      }
      before = ceases ? undefined : row;
      day = ceases ? addDays(end, now.gap) : end;
    }
    return rows;
  });

/** What the return of a year says of a life: the episodes open in it, as they stood on 31 March. */
export function cut(life: readonly Values[], year: string): Tables {
  const [opening, close] = [openingOf(year), closeOf(year)];
  const episodes = life
    .filter(({ DECOM = '', DEC = '' }) => DECOM <= close && (DEC === '' || DEC >= opening))
    .map((row) => {
      const later = (row.DEC ?? '') > close;
      return later ? { ...row, DEC: '', REC: '', REASON_PLACE_CHANGE: '' } : row;
    });
  return { episodes };
}

/** The chain a tidy return shows: those columns that folding gives back. */
export function tidy(rows: readonly Values[]): Values[] {
  let category = '';
  return rows.map((row) => {
    category = row.RNE === 'S' ? (row.CIN ?? '') : row.CIN || category;
    return { ...row, CIN: category };
  });
}
