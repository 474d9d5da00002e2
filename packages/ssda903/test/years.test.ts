import { foldChild } from '@permanence/care/child/fold';
import { describe, expect, it } from 'vitest';
import {
  believed,
  episode,
  newEvents,
  propose,
  shapeProblems,
  take,
  typesOf,
  type Values,
} from './support.ts';

const OPEN = episode('09/04/2017');
const CLOSED: Values = { ...OPEN, DEC: '01/06/2018', REC: 'X1', REASON_PLACE_CHANGE: 'CREQB' };
const NEXT = episode('01/06/2018', { RNE: 'P', PLACE: 'K2', PL_POST: 'ZZ3 3CC' });

function episodesOf(events: Parameters<typeof foldChild>[0]): string[] {
  return foldChild(events).episodes.map(
    ({ start, end, placement }) => `${start} ${end} ${placement?.placementType}`,
  );
}

describe('returns of several years', () => {
  it('extend and close what earlier ones left open', () => {
    const events = take(['2017-18', { episodes: [OPEN] }], ['2018-19', { episodes: [CLOSED, NEXT] }]);
    expect(episodesOf(events)).toEqual(['2017-04-09 2018-06-01 U6', '2018-06-01 9999-12-31 K2']);
    expect(typesOf(events)).not.toContain('FactAmended');
  });

  it('believe the later year, whichever came first', () => {
    const early = {
      episodes: [{ ...OPEN, PLACE: 'U1' }],
      reviews: [{ REVIEW: '01/05/2017', REVIEW_CODE: 'PN1' }],
    };
    const late = {
      episodes: [{ ...OPEN, PLACE: 'U4' }],
      reviews: [{ REVIEW: '01/05/2017', REVIEW_CODE: 'PN7' }],
    };
    const inOrder = take(['2017-18', early], ['2018-19', late]);
    const outOfOrder = take(['2018-19', late], ['2017-18', early]);
    expect(believed(inOrder)).toEqual(believed(outOfOrder));
    expect(foldChild(inOrder).reviews[0]?.participation).toBe('PN7');
    expect(episodesOf(outOfOrder)).toEqual(['2017-04-09 9999-12-31 U4']);
  });

  it('correct a fact by amending it, and say which return did', () => {
    const events = take(
      ['2017-18', { episodes: [OPEN] }],
      ['2018-19', { episodes: [{ ...OPEN, LS: 'V2' }] }],
    );
    const amended = events.filter(({ type }) => type === 'FactAmended');
    expect(amended).toMatchObject([
      { data: { factType: 'LegalStatusChanged', reason: 'return-2018-19', data: { legalStatus: 'V2' } } },
    ]);
    expect(shapeProblems(events)).toEqual([]);
  });

  it('quarantine a return that does not fit those before it, and leave the record as it was', () => {
    const events = take(['2017-18', { episodes: [OPEN] }]);
    const proposal = propose({ episodes: [NEXT] }, '2018-19', events);
    expect(proposal).toMatchObject({ outcome: 'quarantined', problems: [{ rule: '142', row: 2 }] });
  });

  it('wait for a year that was not read yet', () => {
    const two = take(['2017-18', { episodes: [OPEN] }], ['2019-20', { episodes: [NEXT] }]);
    expect(episodesOf(two)).toEqual(['2017-04-09 2018-06-01 U6', '2018-06-01 9999-12-31 K2']);
    const proposal = propose({ episodes: [NEXT] }, '2019-20', take(['2017-18', { episodes: [OPEN] }]));
    expect(proposal.problems.map(({ rule }) => rule)).toContain('year-not-read');
    const left = { ...OPEN, DEC: '01/05/2018', REC: 'E4A' };
    const back = episode('10/05/2018', { DEC: '01/06/2018', REC: 'X1' });
    const three = [...two, ...newEvents(propose({ episodes: [left, back, NEXT] }, '2018-19', two))];
    expect(episodesOf(three)).toEqual([
      '2017-04-09 2018-05-01 U6',
      '2018-05-10 2018-06-01 U6',
      '2018-06-01 9999-12-31 K2',
    ]);
  });

  it('know a first episode other than S better once the year before it is read', () => {
    const late = { episodes: [{ ...NEXT, RNE: 'L' }] };
    const early = {
      episodes: [
        { ...CLOSED, REASON_PLACE_CHANGE: '' },
        { ...NEXT, RNE: 'L' },
      ],
    };
    const events = take(['2019-20', late], ['2018-19', early]);
    expect(foldChild(events).periods).toMatchObject([{ start: '2017-04-09', startNotKnown: false }]);
    expect(typesOf(events)).toContain('FactWithdrawn');
  });
});

describe('a copy of an episode that a later return dates otherwise', () => {
  const redated = { ...OPEN, DECOM: '11/04/2017' };

  it('is withdrawn, whichever return came first', () => {
    const inOrder = take(['2017-18', { episodes: [OPEN] }], ['2018-19', { episodes: [redated] }]);
    const outOfOrder = take(['2018-19', { episodes: [redated] }], ['2017-18', { episodes: [OPEN] }]);
    expect(episodesOf(inOrder)).toEqual(['2017-04-11 9999-12-31 U6']);
    expect(believed(outOfOrder)).toEqual(believed(inOrder));
    expect(typesOf(inOrder)).toContain('FactWithdrawn');
  });

  it('is warned of, and the same returns again add nothing', () => {
    const first = take(['2017-18', { episodes: [OPEN] }]);
    const proposal = propose({ episodes: [redated] }, '2018-19', first);
    expect(proposal.problems.map(({ rule }) => rule)).toContain('redated-copy');
    const events = [...first, ...newEvents(proposal)];
    expect(newEvents(propose({ episodes: [redated] }, '2018-19', events))).toEqual([]);
    expect(newEvents(propose({ episodes: [OPEN] }, '2017-18', events))).toEqual([]);
  });

  it('is no copy when anything else differs', () => {
    const events = take(['2017-18', { episodes: [OPEN] }]);
    const other = propose({ episodes: [{ ...redated, PLACE: 'U1' }] }, '2018-19', events);
    expect(other.outcome).toBe('quarantined');
  });
});

describe('the same year again', () => {
  const reviews = [
    { REVIEW: '01/05/2017', REVIEW_CODE: 'PN1' },
    { REVIEW: '01/10/2017', REVIEW_CODE: 'PN1' },
  ];
  const full = { episodes: [OPEN], reviews, oc2: [{ SDQ_SCORE: '12' }] };

  it('adds nothing when it says the same, wherever its lines stand', () => {
    const events = take(['2017-18', full]);
    const moved = { ...full, reviews: [...reviews].reverse() };
    expect(newEvents(propose(full, '2017-18', events))).toEqual([]);
    expect(newEvents(propose(moved, '2017-18', events))).toEqual([]);
  });

  it('takes back rows it no longer has', () => {
    const events = take(['2017-18', full], ['2017-18', { ...full, reviews: reviews.slice(1) }]);
    expect(foldChild(events).reviews.map(({ held }) => held)).toEqual(['2017-10-01']);
    expect(typesOf(events).filter((type) => type === 'FactWithdrawn')).toHaveLength(1);
  });

  it('keeps rows of tables it does not hold', () => {
    const events = take(['2017-18', full], ['2017-18', { episodes: [OPEN] }], ['2017-18', full]);
    expect(foldChild(events).reviews).toHaveLength(2);
    expect(typesOf(events)).not.toContain('FactWithdrawn');
    expect(typesOf(events).filter((type) => type === 'ReviewHeld')).toHaveLength(2);
  });

  it('keeps rows that another year states', () => {
    const events = take(['2017-18', full], ['2018-19', full], ['2017-18', { ...full, reviews: [] }]);
    expect(foldChild(events).reviews).toHaveLength(2);
  });

  it('lets a row that was taken back stand again', () => {
    const without = { ...full, reviews: [] };
    const events = take(['2017-18', full], ['2017-18', without], ['2017-18', full]);
    expect(foldChild(events).reviews).toHaveLength(2);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(newEvents(propose(full, '2017-18', events))).toEqual([]);
  });

  it('takes back an episode and closes the chain over it', () => {
    const before = {
      episodes: [
        { ...CLOSED, DEC: '01/06/2017' },
        { ...NEXT, DECOM: '01/06/2017' },
      ],
    };
    const events = take(['2017-18', before], ['2017-18', { episodes: [OPEN] }]);
    expect(episodesOf(events)).toEqual(['2017-04-09 9999-12-31 U6']);
  });
});
