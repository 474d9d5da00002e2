import { FOREVER } from '@permanence/calendar/civil-date';
import type { CareEvent } from '@permanence/care/child/catalogue';
import { foldChild } from '@permanence/care/child/fold';
import type { SealedText } from '@permanence/care/child/sealed-text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chains, cut, tidy, YEARS } from './chains.ts';
import { newEvents, propose, shapeProblems, standing, type Tables, take, type Values } from './support.ts';

function textOf(text: SealedText | undefined): string {
  return typeof text === 'string' ? text : '';
}

function foldedRows(events: readonly CareEvent[]): Values[] {
  return foldChild(events).episodes.map((episode) => ({
    DECOM: episode.start,
    RNE: episode.reason ?? '',
    LS: episode.legalStatus ?? '',
    CIN: episode.categoryOfNeed ?? '',
    PLACE: episode.placement?.placementType ?? '',
    PLACE_PROVIDER: episode.placement?.provider ?? '',
    PL_POST: textOf(episode.placement?.postcode),
    URN: episode.placement?.urn ?? '',
    DEC: episode.end === FOREVER ? '' : episode.end,
    REC: episode.end === FOREVER ? '' : episode.careEnded ? (episode.reasonCareEnded ?? '') : 'X1',
    REASON_PLACE_CHANGE: episode.reasonForPlacementChange ?? '',
  }));
}

function withoutHome(rows: readonly Values[]): Values[] {
  return tidy(rows).map(({ HOME_POST: _home, ...row }) => row);
}

const orders = fc.shuffledSubarray([...YEARS], { minLength: YEARS.length, maxLength: YEARS.length });

describe('facts proposed from episodes', () => {
  it('fold back into the same episodes', () => {
    fc.assert(
      fc.property(chains, (life) => {
        const events = take(['2029-30', { episodes: life }]);
        expect(foldedRows(events)).toEqual(withoutHome(life));
        expect(shapeProblems(events)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('do the same when a life comes in five returns', () => {
    fc.assert(
      fc.property(chains, (life) => {
        const whole = cut(life, '2019-20');
        const known = life.filter(({ DECOM = '' }) => DECOM <= '2020-03-31');
        const last = known.map((row) => whole.episodes?.find(({ DECOM }) => DECOM === row.DECOM) ?? row);
        const events = take(...YEARS.map((year) => [year, cut(life, year)] as const));
        expect(foldedRows(events)).toEqual(withoutHome(last));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same in whatever order the returns come', () => {
    fc.assert(
      fc.property(chains, orders, (life, order) => {
        const inOrder = take(...YEARS.map((year) => [year, cut(life, year)] as const));
        const outOfOrder = take(...order.map((year) => [year, cut(life, year)] as const));
        expect(foldedRows(outOfOrder)).toEqual(foldedRows(inOrder));
        expect(standing(outOfOrder)).toEqual(standing(inOrder));
        expect(shapeProblems(outOfOrder)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('are not proposed again when the same returns come again, in any order', () => {
    fc.assert(
      fc.property(chains, orders, orders, (life, order, again) => {
        const returns = (years: readonly string[]) =>
          years.map((year): [string, Tables] => [year, cut(life, year)]);
        const events = take(...returns(order));
        for (const [year, tables] of returns(again)) {
          const proposal = propose(tables, year, events);
          expect(proposal.outcome).toBe('accepted');
          expect(newEvents(proposal)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('have ids of their own', () => {
    fc.assert(
      fc.property(chains, orders, (life, order) => {
        const ids = take(...order.map((year) => [year, cut(life, year)] as const)).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
