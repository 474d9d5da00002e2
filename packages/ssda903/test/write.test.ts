import type { CareEvent } from '@permanence/care/child/catalogue';
import { describe, expect, it } from 'vitest';
import { episode, HEADER, type Tables, take } from './support.ts';
import { tablesOf, writeAndRead } from './written.ts';

const YEAR = '2017-18';

async function written(tables: Tables) {
  const { csv, written: done } = await writeAndRead({ C1: take([YEAR, tables]) }, YEAR);
  return { ...tablesOf(csv), problems: done.problems };
}

function fact(type: CareEvent['type'], data: object, id: string = type): CareEvent {
  return { id, type, data } as CareEvent;
}

function amendedBirth(events: readonly CareEvent[], on: string) {
  const birth = events.find(({ type }) => type === 'ChildBorn');
  return { fact: birth?.id, reason: 'test', factType: 'ChildBorn', factVersion: 1, data: { on } };
}

describe('who is in the return of a year', () => {
  it.each([
    ['in care all year', episode('2016-01-01'), true],
    ['out of care on 1 April', episode('2016-01-01', { DEC: '01/04/2017', REC: 'E4A' }), true],
    ['out of care on 31 March', episode('2016-01-01', { DEC: '31/03/2017', REC: 'E4A' }), false],
    ['in care from 31 March', episode('2018-03-31'), true],
    ['in care from 1 April after it', episode('2018-04-01'), false],
  ])('%s: %s', async (_when, row, isIn) => {
    const { header, problems } = await written({ episodes: [row] });
    expect(header?.length ?? 0).toBe(isIn ? 1 : 0);
    expect(problems.map(({ rule, child }) => [rule, child])).toEqual(isIn ? [] : [['not-in-the-year', 'C1']]);
  });

  it('a care leaver is in it for what was found out, and for nothing else', async () => {
    const tables = await written({
      oc3: [{ DOB: HEADER.DOB ?? '', IN_TOUCH: 'YES', ACTIV: 'F1', ACCOM: 'U1' }],
      reviews: [{ REVIEW: '01/06/2017', REVIEW_CODE: 'PN1' }],
      schools: [{ URN: '1', SCHOOL_START: '01/09/2016', SCHOOL_END: '' }],
    });
    expect(Object.keys(tables).sort()).toEqual(['header', 'oc3', 'problems']);
  });
});

describe('what had not happened by 31 March', () => {
  it('is not said: an episode, a spell and an interview are open', async () => {
    const tables = await written({
      episodes: [
        episode('2017-06-01', { DEC: '01/05/2018', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' }),
        episode('2018-05-01', { RNE: 'P', PLACE: 'K2' }),
      ],
      missing: [{ MISSING: 'M', MIS_START: '30/03/2018', MIS_END: '01/04/2018' }],
      interviews: [{ RHI_DUE_FROM: '31/03/2018', RHI_DATE: '02/04/2018', RHI_OUTCOME: 'COMPLETED' }],
      uasc: [{ DUC: '01/05/2028' }],
    });
    expect(tables.episodes).toMatchObject([{ DEC: '', REC: '', REASON_PLACE_CHANGE: '' }]);
    expect(tables.missing).toMatchObject([{ MIS_START: '30/03/2018', MIS_END: '' }]);
    expect(tables.interviews).toEqual([{ RHI_DUE_FROM: '31/03/2018', RHI_DATE: '', RHI_OUTCOME: '' }]);
    expect(tables.uasc).toMatchObject([{ SEX: '1', DUC: '' }]);
  });
});

describe('decisions that a child should be placed for adoption', () => {
  it('a plan reversed and made again the same day is two rows', async () => {
    const rows = [
      { DATE_PLACED: '01/05/2017', DATE_PLACED_CEASED: '01/09/2017', REASON_PLACED_CEASED: 'RD1' },
      { DATE_PLACED: '01/09/2017', DATE_PLACED_CEASED: '', REASON_PLACED_CEASED: '' },
    ];
    const tables = await written({ episodes: [episode('2017-04-09')], placedAdoption: rows });
    expect(tables.placedAdoption).toMatchObject(rows);
  });

  it('a child adopted in the year is in AD1 with the last decision and the match', async () => {
    const row = { DATE_INT: '01/05/2017', DATE_MATCH: '01/06/2017', FOSTER_CARE: '0', NB_ADOPTR: '2' };
    const adopters = { SEX_ADOPTR: 'MF', LS_ADOPTR: 'L11' };
    const episodes = [episode('2017-04-09', { PLACE: 'A5', DEC: '01/02/2018', REC: 'E11' })];
    const tables = await written({ episodes, ad1: [{ ...row, ...adopters }] });
    expect(tables.ad1).toMatchObject([{ ...row, ...adopters }]);
  });
});

describe('where the adopters live', () => {
  const E11 = { DEC: '01/12/2017', REC: 'E11' };
  const events = take([
    YEAR,
    {
      episodes: [
        episode('2016-01-01', { LS: 'E1', DEC: '01/06/2017', REC: 'X1', PL_POST: 'ZZ1 1AA' }),
        episode('2017-06-01', { LS: 'E1', RNE: 'P', PLACE: 'A5', PL_POST: 'ZZ2 2BB', ...E11 }),
      ],
    },
  ]);
  const postcodes = async (record: readonly CareEvent[]) => {
    const { csv } = await writeAndRead({ C1: record }, YEAR);
    return tablesOf(csv).episodes?.map(({ PL_POST }) => PL_POST);
  };

  it('is in the return until the child has another identity, and in none from then on', async () => {
    const closed = [...events, fact('BirthRecordClosed', { on: '2017-12-01' })];
    expect(await postcodes(events)).toEqual(['ZZ1 1AA', 'ZZ2 2BB']);
    expect(await postcodes(closed)).toEqual(['ZZ1 1AA', '']);
  });
});

describe('what people recorded', () => {
  const inCare = take([YEAR, { episodes: [episode('2016-06-01')] }]);

  it('a check and a score of the year are in OC2 of who was looked after all year; the rest is not known', async () => {
    const events = [
      ...inCare,
      fact('DentalCheckHeld', { on: '2017-10-01' }),
      fact('SdqScored', { on: '2017-11-01', score: 12 }),
      fact('HealthAssessmentHeld', { on: '2017-03-31', kind: 'REVIEW' }),
    ];
    const { csv } = await writeAndRead({ C1: events }, YEAR);
    expect(tablesOf(csv).oc2).toMatchObject([
      { SDQ_SCORE: '12', TEETH_CHECK: '1', HEALTH_ASSESSMENT: '', IMMUNISATIONS: '' },
    ]);
  });

  it('what was found out of somebody who has left care and is 17 to 21 is in OC3; of a child in care it is not', async () => {
    const left = take([YEAR, { episodes: [episode('2010-06-01', { DEC: '01/05/2017', REC: 'E6' })] }]);
    const seen = [
      fact('ContactObserved', { on: '2017-10-01', inTouch: 'NO' }, 'a'),
      fact('ContactObserved', { on: '2018-02-01', inTouch: 'YES' }, 'b'),
      fact('AccommodationObserved', { on: '2016-10-01', accommodation: 'U1' }),
    ];
    const bornIn = (year: number) => fact('FactAmended', amendedBirth(left, `${year}-05-01`));
    const oc3 = async (events: readonly CareEvent[]) =>
      tablesOf((await writeAndRead({ C1: events }, YEAR)).csv).oc3;
    expect(await oc3([...left, bornIn(1999), ...seen])).toMatchObject([{ IN_TOUCH: 'YES', ACCOM: '' }]);
    expect(await oc3([...left, bornIn(1990), ...seen])).toBeUndefined();
    expect(await oc3([...inCare, ...seen])).toBeUndefined();
  });

  it('a placement that ended with none after it makes no chain, and the child is named', async () => {
    const events = [...inCare, fact('PlacementEnded', { on: '2017-10-01', reason: 'OTHER' })];
    const { written: done, csv } = await writeAndRead({ C1: events }, YEAR);
    expect(tablesOf(csv).episodes).toHaveLength(2);
    expect(done.problems).toMatchObject([
      { severity: 'quarantine', rule: '143', child: 'C1', file: 'episodes.csv', row: 3 },
      { severity: 'quarantine', rule: '146', child: 'C1', file: 'episodes.csv', row: 3 },
    ]);
  });

  it('an interview that was declined on no known day is read as declined', async () => {
    const events = [
      ...inCare,
      fact('ReturnInterviewDeclined', { on: '2017-10-03', dueFrom: '2017-10-01' }, 'a'),
      fact('ReturnInterviewOffered', { on: '2017-10-02', dueFrom: '2017-10-01', outcome: 'X' }, 'b'),
      fact('ReturnInterviewOffered', { on: '2017-11-02', dueFrom: '2017-11-01', outcome: 'X' }, 'c'),
    ];
    const { csv } = await writeAndRead({ C1: events }, YEAR);
    expect(tablesOf(csv).interviews).toEqual([
      { RHI_DUE_FROM: '01/10/2017', RHI_DATE: '03/10/2017', RHI_OUTCOME: 'DECLINED' },
      { RHI_DUE_FROM: '01/11/2017', RHI_DATE: '02/11/2017', RHI_OUTCOME: 'OFFERED' },
    ]);
  });

  it('an arrangement of care that started later is not said of earlier care, and the child is named', async () => {
    const prevPerm = (PREV_PERM: string) => [{ PREV_PERM, LA_PERM: '', DATE_PERM: '' }];
    const first = episode('2017-06-01', { DEC: '01/09/2017', REC: 'E4A' });
    const events = take(
      [YEAR, { episodes: [first], previousPermanence: prevPerm('Z1') }],
      ['2018-19', { episodes: [episode('2018-06-01')], previousPermanence: prevPerm('P2') }],
    );
    const then = await writeAndRead({ C1: events }, YEAR);
    expect(tablesOf(then.csv).previousPermanence).toBeUndefined();
    expect(then.written.problems).toMatchObject([{ rule: 'previous-permanence-of-later-care', child: 'C1' }]);
    const now = await writeAndRead({ C1: events }, '2018-19');
    expect(tablesOf(now.csv).previousPermanence).toMatchObject([{ PREV_PERM: 'P2' }]);
  });
});
