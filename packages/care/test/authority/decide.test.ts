import { describe, expect, it } from 'vitest';
import * as decide from '../../src/authority/decide.ts';
import { type AuthorityEvent, foldAuthority, latestOn } from '../../src/authority/fold.ts';
import { authorityStream, parseAuthorityStream } from '../../src/authority/stream.ts';
import type { Context } from '../../src/child/decision.ts';
import { parseChildStream } from '../../src/child/stream.ts';
import { day, id, TODAY } from '../scenario.ts';

const context = (step: number): Context => ({ today: TODAY, idOf: (index) => id(step * 1000 + index + 1) });
const on = (text: string) => ({ on: day(text) });

type Ask = (authority: ReturnType<typeof foldAuthority>, context: Context) => decide.AuthorityDecision;

/** Asks one after the other; what is accepted is recorded. */
function asking(...asks: readonly Ask[]) {
  let events: readonly AuthorityEvent[] = [];
  const decisions = asks.map((ask, step) => {
    const decision = ask(foldAuthority(events), context(step + 1));
    if ('events' in decision) events = [...events, ...decision.events];
    return decision;
  });
  return { authority: foldAuthority(events), last: decisions.at(-1), events };
}

const population = { ...on('2018-06-30'), children: 333045, source: 'Mid-year estimates' };
const observe: Ask = (authority, asked) => decide.observePopulation(authority, population, asked);
const target = { ...on('2018-04-01'), measure: 'placements-3-plus', value: 10 };
const set: Ask = (authority, asked) => decide.setTarget(authority, target, asked);
const month = { ...on('2018-12-10'), from: day('2018-11-01'), to: day('2018-11-30') };
const publish: Ask = (authority, asked) => decide.publishPeriod(authority, month, asked);

describe('the stream of an authority', () => {
  it('is named for it, and is no stream of a child', () => {
    expect(authorityStream('886')).toBe('authority-886');
    expect(parseAuthorityStream('authority-886')).toBe('886');
    expect(parseAuthorityStream('child-886-1')).toBeUndefined();
    expect(parseChildStream(authorityStream('886'))).toBeUndefined();
  });
});

describe('facts of an authority', () => {
  it('are recorded once', () => {
    expect(asking(observe).last).toEqual({
      events: [{ id: id(1001), type: 'PopulationObserved', data: population }],
    });
    expect(asking(observe, observe).last).toEqual({ events: [] });
  });

  it('hold from their day until the next one', () => {
    const next: Ask = (authority, asked) => {
      return decide.setTarget(authority, { ...target, ...on('2019-04-01'), value: 9 }, asked);
    };
    const targets = asking(next, set).authority.of('TargetSet');
    expect(latestOn(targets, day('2018-03-31'))).toBeUndefined();
    expect(latestOn(targets, day('2019-03-31'))?.data.value).toBe(10);
    expect(latestOn(targets, day('2019-04-01'))?.data.value).toBe(9);
  });

  it('of a day ahead are refused, but for what may be decided before it holds', () => {
    const ahead = on('2026-04-01');
    const later: Ask = (authority, asked) => decide.setFloor(authority, { ...target, ...ahead }, asked);
    expect(asking(later).last).toMatchObject({ events: [{ type: 'FloorSet' }] });
    const early: Ask = (authority, asked) =>
      decide.observeCaseload(authority, { ...ahead, cases: 1557, workers: 108.7 }, asked);
    expect(asking(early).last).toMatchObject({ refused: { code: 'in-the-future' } });
  });

  it('are one a day of each measure, and of each with whom it is compared', () => {
    const other: Ask = (authority, asked) => decide.setTarget(authority, { ...target, value: 11 }, asked);
    expect(asking(set, other).last).toMatchObject({
      refused: { code: 'same-day-twice', collidesWith: id(1001) },
    });
    const benchmark =
      (of: string): Ask =>
      (authority, asked) =>
        decide.setBenchmark(authority, { ...target, of }, asked);
    expect(asking(benchmark('ENGLAND'), benchmark('881')).last).toMatchObject({
      events: [{ type: 'BenchmarkSet' }],
    });
  });

  it.each([
    [
      'neighbours twice',
      (authority, asked) =>
        decide.setStatisticalNeighbours(
          authority,
          { ...on('2024-04-01'), neighbours: ['881', '881'] },
          asked,
        ),
    ],
    [
      'no neighbour',
      (authority, asked) =>
        decide.setStatisticalNeighbours(authority, { ...on('2024-04-01'), neighbours: [] }, asked),
    ],
    [
      'one that adjoins twice',
      (authority, asked) =>
        decide.setAdjoiningAuthorities(
          authority,
          { ...on('2024-04-01'), authorities: ['881', '881'] },
          asked,
        ),
    ],
  ] as const satisfies readonly (readonly [string, Ask])[])('do not list %s', (_, ask) => {
    expect(asking(ask).last).toMatchObject({ refused: { code: 'invalid-data' } });
  });

  it('of which authorities are near or alike are of a day that has come; none may adjoin', () => {
    const alike =
      (text: string): Ask =>
      (authority, asked) =>
        decide.setStatisticalNeighbours(authority, { ...on(text), neighbours: ['881', '936'] }, asked);
    const near =
      (text: string): Ask =>
      (authority, asked) =>
        decide.setAdjoiningAuthorities(authority, { ...on(text), authorities: [] }, asked);
    for (const ask of [alike, near]) {
      expect(asking(ask('2024-04-01')).last).toMatchObject({ events: [{ id: id(1001) }] });
      expect(asking(ask('2026-04-01')).last).toMatchObject({ refused: { code: 'in-the-future' } });
    }
  });

  it('have the shape they should have', () => {
    const posts: Ask = (authority, asked) =>
      decide.observePostsFilled(authority, { ...on('2018-11-30'), filled: -1, posts: 115 }, asked);
    expect(asking(posts).last).toMatchObject({
      refused: {
        code: 'invalid-data',
        message: 'PostsFilledObserved.filled does not have the shape of the fact.',
      },
    });
  });
});

describe('publishing a period', () => {
  it('says until when figures are published', () => {
    const earlier: Ask = (authority, asked) => {
      const october = { ...on('2018-12-20'), from: day('2018-10-01'), to: day('2018-10-31') };
      return decide.publishPeriod(authority, october, asked);
    };
    expect(asking().authority.publishedUntil).toBeUndefined();
    expect(asking(publish, earlier).authority.publishedUntil).toBe('2018-11-30');
  });

  it.each([
    ['ends before it starts', { ...month, to: day('2018-10-31') }, 'ends-before-it-starts'],
    ['is not over', { ...month, ...on('2018-11-29') }, 'in-the-future'],
  ])('is refused when it %s', (_, period, code) => {
    const ask: Ask = (authority, asked) => decide.publishPeriod(authority, period, asked);
    expect(asking(ask).last).toMatchObject({ refused: { code } });
  });

  it('is for good: one person could take it back and then correct what takes two', () => {
    const fact = id(1001);
    const data = { ...month, to: day('2018-11-29') };
    const amend: Ask = (authority, asked) =>
      decide.amendFact(authority, { fact, data, reason: 'wrong' }, asked);
    const withdraw: Ask = (authority, asked) =>
      decide.withdrawFact(authority, { fact, reason: 'wrong' }, asked);
    for (const ask of [amend, withdraw]) {
      expect(asking(publish, ask).last).toMatchObject({ refused: { code: 'published-for-good' } });
    }
  });
});

describe('correcting a fact of an authority', () => {
  const amend =
    (data: object): Ask =>
    (authority, asked) =>
      decide.amendFact(authority, { fact: id(1001), data: { ...data }, reason: 'wrong-figure' }, asked);
  const withdraw: Ask = (authority, asked) =>
    decide.withdrawFact(authority, { fact: id(1001), reason: 'wrong' }, asked);
  const right = { ...population, children: 333046 };

  it('says what it should have said, once', () => {
    const { authority, last } = asking(observe, amend(right), amend(right));
    expect(last).toEqual({ events: [] });
    expect(authority.of('PopulationObserved')).toMatchObject([
      { data: { children: 333046 }, evidence: [id(1001), id(2001)] },
    ]);
  });

  it('takes it out of the record, once, until it is amended', () => {
    expect(asking(observe, withdraw).authority.of('PopulationObserved')).toEqual([]);
    expect(asking(observe, withdraw, withdraw).last).toEqual({ events: [] });
    expect(asking(observe, withdraw, amend(right)).authority.get(id(1001))).toMatchObject({ data: right });
  });

  it('is refused of what nobody recorded, and to what cannot stand', () => {
    expect(asking(withdraw).last).toMatchObject({ refused: { code: 'unknown-fact' } });
    expect(asking(amend(right)).last).toMatchObject({ refused: { code: 'unknown-fact' } });
    expect(asking(observe, amend({ ...right, children: -1 })).last).toMatchObject({
      refused: { code: 'invalid-data' },
    });
    expect(asking(observe, amend({ ...right, on: '2026-01-01' })).last).toMatchObject({
      refused: { code: 'in-the-future' },
    });
  });

  it('what had been recorded at some time is what was believed then', () => {
    const { events } = asking(observe, amend(right));
    expect(foldAuthority(events.slice(0, 1)).get(id(1001))).toMatchObject({ data: population });
  });
});
