import { describe, expect, it } from 'vitest';
import { episode, factsOf, HEADER, newEvents, ofType, propose, type Tables, take } from './support.ts';

const STAY = [episode('09/04/2017')];

describe('the child', () => {
  it.each([
    ['1', 'M'],
    ['2.0', 'F'],
    ['u', 'U'],
  ])('SEX %s is %s', (SEX, sex) => {
    expect(ofType({ header: [{ ...HEADER, SEX }] }, 'ChildBorn')).toEqual([
      { type: 'ChildBorn', on: '2010-05-01', sex, ethnicity: 'WBRI' },
    ]);
  });

  it('has an identifier when the UPN is one', () => {
    expect(ofType({}, 'IdentifierGiven')).toMatchObject([{ on: '2010-05-01', identifier: 'A123456789012' }]);
    expect(ofType({ header: [{ ...HEADER, UPN: 'UN3' }] }, 'IdentifierGiven')).toEqual([]);
    expect(ofType({ header: [{ ...HEADER, UPN: 'I123456789012' }] }, 'IdentifierGiven')).toEqual([]);
  });

  it('may be a mother, unaccompanied, and have had a permanent home before', () => {
    const tables: Tables = {
      header: [{ ...HEADER, MOTHER: '1', MC_DOB: '2017-07-08' }],
      uasc: [{ DUC: '01/05/2028' }],
      previousPermanence: [{ PREV_PERM: 'P1', LA_PERM: 'E10000016', DATE_PERM: 'zz/06/2014' }],
    };
    const types = [
      'ChildBecameMother',
      'AsylumSeekingAloneBegan',
      'AsylumSeekingAloneEnded',
      'PreviousPermanenceRecorded',
    ];
    expect(ofType(tables, ...types)).toEqual([
      { type: 'AsylumSeekingAloneBegan', on: '2010-05-01' },
      {
        type: 'PreviousPermanenceRecorded',
        on: '2010-05-01',
        arrangement: 'P1',
        authority: 'E10000016',
        ordered: 'zz/06/2014',
      },
      { type: 'ChildBecameMother', on: '2017-07-08' },
      { type: 'AsylumSeekingAloneEnded', on: '2028-05-01' },
    ]);
  });

  it('takes facts dated on the day of birth along when that is corrected', () => {
    const events = take(
      ['2017-18', { uasc: [{}] }],
      ['2018-19', { header: [{ ...HEADER, DOB: '02/05/2010' }] }],
    );
    const amended = events.filter(({ type }) => type === 'FactAmended').map(({ data }) => data);
    expect(amended).toHaveLength(3);
    expect(amended.every((data) => JSON.stringify(data).includes('2010-05-02'))).toBe(true);
  });

  it('has a birth date from any table, until a Header gives it', () => {
    const without = { header: [], episodes: STAY, reviews: [{ DOB: '03/05/2010', REVIEW: '01/06/2017' }] };
    expect(ofType(without, 'ChildBorn')).toEqual([{ type: 'ChildBorn', on: '2010-05-03' }]);
    const events = take(['2018-19', without], ['2017-18', { episodes: STAY }]);
    expect(events.filter(({ type }) => type === 'FactAmended')).toMatchObject([
      { data: { data: { on: '2010-05-01', sex: 'M' } } },
    ]);
  });
});

describe('episodes', () => {
  it('begin with everything, and then say only what is new', () => {
    const episodes = [
      episode('09/04/2017', {
        DEC: '01/06/2017',
        REC: 'X1',
        REASON_PLACE_CHANGE: 'CREQB',
        PL_POST: 'zz22bb',
      }),
      episode('01/06/2017', { RNE: 'B', LS: 'E1', PLACE: 'A6', DEC: '01/09/2017', REC: 'X1' }),
      episode('01/09/2017', { RNE: 'L', LS: 'C2', PLACE: 'A6', DEC: '01/12/2017', REC: 'E12' }),
    ];
    expect(factsOf({ header: [{ DOB: '01/05/2010' }], episodes }).slice(1)).toMatchObject([
      { type: 'PeriodOfCareStarted', on: '2017-04-09' },
      { type: 'LegalStatusChanged', legalStatus: 'C2', reasonForNewEpisode: 'S' },
      {
        type: 'PlacementStarted',
        placementType: 'U6',
        postcode: 'ZZ2 2BB',
        urn: '1234567',
        reasonForNewEpisode: 'S',
      },
      { type: 'CategoryOfNeedIdentified', category: 'N1' },
      { type: 'HomeAddressRecorded', postcode: 'ZZ1 1AA' },
      { type: 'PlacementEnded', on: '2017-06-01', reason: 'CREQB' },
      { type: 'LegalStatusChanged', on: '2017-06-01', legalStatus: 'E1', reasonForNewEpisode: 'B' },
      { type: 'PlacementStarted', on: '2017-06-01', placementType: 'A6' },
      { type: 'LegalStatusChanged', on: '2017-09-01', reasonForNewEpisode: 'L' },
      { type: 'PeriodOfCareEnded', on: '2017-12-01', reason: 'E12' },
      { type: 'ReturnAccepted', on: '2018-03-31', collectionYear: '2017-18' },
    ]);
  });
});

describe('adoption', () => {
  const adopted = [episode('09/04/2017', { PLACE: 'A5', LS: 'E1', DEC: '01/12/2017', REC: 'E11' })];
  const ad1 = [
    {
      DATE_INT: '01/05/2017',
      DATE_MATCH: '01/06/2017',
      FOSTER_CARE: '1',
      NB_ADOPTR: '2',
      SEX_ADOPTR: 'MF',
      LS_ADOPTR: 'L11',
    },
  ];

  it('is a decision, a match and an order on the day care ended', () => {
    const types = ['AgencyDecisionMade', 'AdoptersMatched', 'AdoptionOrderGranted'];
    expect(ofType({ episodes: adopted, ad1 }, ...types)).toEqual([
      { type: 'AgencyDecisionMade', on: '2017-05-01' },
      { type: 'AdoptersMatched', on: '2017-06-01' },
      {
        type: 'AdoptionOrderGranted',
        on: '2017-12-01',
        byFosterCarer: true,
        adopters: 2,
        adoptersSex: 'MF',
        adoptersLegalStatus: 'L11',
      },
    ]);
  });

  it('has no order without an episode that ended in one', () => {
    const proposal = propose({ episodes: STAY, ad1 });
    expect(newEvents(proposal).map(({ type }) => type)).not.toContain('AdoptionOrderGranted');
    expect(proposal.problems.map(({ rule }) => rule)).toContain('602');
  });

  it('has one decision when two tables state it', () => {
    const placedAdoption = [
      { DATE_PLACED: '01/05/2017' },
      { DATE_PLACED: '01/05/2016', DATE_PLACED_CEASED: '01/07/2016', REASON_PLACED_CEASED: 'RD3' },
    ];
    const tables = { episodes: adopted, ad1, placedAdoption, plans: [{ PLAN_DATE: '20/04/2017' }] };
    expect(ofType(tables, 'AgencyDecisionMade', 'AdoptionPlanReversed', 'AdoptionBecamePlan')).toEqual([
      { type: 'AgencyDecisionMade', on: '2016-05-01' },
      { type: 'AdoptionPlanReversed', on: '2016-07-01', reason: 'RD3' },
      { type: 'AdoptionBecamePlan', on: '2017-04-20' },
      { type: 'AgencyDecisionMade', on: '2017-05-01' },
    ]);
  });
});
