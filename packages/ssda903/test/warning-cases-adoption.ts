import { episode, type Tables, type Values } from './support.ts';
import { type Case, MIDDLE, one, START, two, until } from './warning-cases.ts';

const CARE = one({});
const AD1: Values = {
  ...{ DATE_INT: '01/05/2017', DATE_MATCH: '15/05/2017', FOSTER_CARE: '1' },
  ...{ NB_ADOPTR: '2', SEX_ADOPTR: 'MF', LS_ADOPTR: 'L11' },
};
const PLACED: Values = { DATE_PLACED: '01/05/2017' };
const REVERSED: Values = { ...PLACED, DATE_PLACED_CEASED: '01/07/2017', REASON_PLACED_CEASED: 'RD1' };

/** Fostered, then placed for adoption by the same carer, then adopted. */
const ADOPTED: Tables = {
  episodes: [
    episode(START, { LS: 'E1', DEC: MIDDLE, REC: 'X1' }),
    episode(MIDDLE, { RNE: 'T', LS: 'E1', PLACE: 'A5', DEC: '01/12/2017', REC: 'E11' }),
  ],
};
const PLACED_WITH: Tables = { episodes: [episode(START, { LS: 'E1', PLACE: 'A5' })] };
const WENT_HOME: Tables = until(MIDDLE, 'E4A', { LS: 'E1', PLACE: 'A5' });

function ad1(values: Values, tables: Tables = ADOPTED): Tables {
  return { ...tables, ad1: [{ ...AD1, ...values }] };
}

function placed(rows: readonly Values[], tables: Tables = CARE): Tables {
  return { ...tables, placedAdoption: rows };
}

export const ADOPTION_CASES: readonly Case[] = [
  { rule: '151', bad: ad1({ SEX_ADOPTR: '' }), good: ad1({}) },
  { rule: '333', bad: ad1({ DATE_INT: '16/05/2017' }), good: ad1({ DATE_INT: '15/05/2017' }) },
  { rule: '521', bad: ad1({ DATE_INT: '02/06/2017' }), good: ad1({ DATE_INT: MIDDLE }) },
  { rule: '331', bad: ad1({ DATE_MATCH: '02/06/2017' }), good: ad1({ DATE_MATCH: MIDDLE }) },
  { rule: '334', bad: ad1({ DATE_INT: '08/04/2017' }), good: ad1({ DATE_INT: START }) },
  { rule: '582', bad: ad1({ DATE_MATCH: '01/12/2017' }), good: ad1({}) },
  { rule: '335', bad: ad1({ FOSTER_CARE: '0' }), good: ad1({}) },
  {
    rule: '523',
    bad: { ...ad1({}), placedAdoption: [{ DATE_PLACED: '02/05/2017' }] },
    good: { ...ad1({}), placedAdoption: [PLACED] },
  },
  { rule: '602', bad: ad1({}, CARE), good: ad1({}) },
  { rule: '511', bad: ad1({ SEX_ADOPTR: 'M1' }), good: ad1({}) },
  {
    rule: '514',
    bad: ad1({ LS_ADOPTR: 'L0' }),
    good: ad1({ LS_ADOPTR: 'L0', SEX_ADOPTR: 'F1', NB_ADOPTR: '1' }),
  },
  { rule: '517', bad: ad1({ LS_ADOPTR: 'L3', SEX_ADOPTR: 'MM' }), good: ad1({ LS_ADOPTR: 'L3' }) },
  { rule: '518', bad: ad1({ LS_ADOPTR: 'L4' }), good: ad1({ LS_ADOPTR: 'L4', SEX_ADOPTR: 'FF' }) },
  { rule: '519', bad: ad1({ LS_ADOPTR: 'L2', SEX_ADOPTR: 'F1' }), good: ad1({ LS_ADOPTR: 'L2' }) },
  { rule: '520', bad: ad1({ LS_ADOPTR: 'L11', SEX_ADOPTR: 'FF' }), good: ad1({ LS_ADOPTR: 'L11' }) },
  { rule: '524', bad: ad1({ LS_ADOPTR: 'L12' }), good: ad1({ LS_ADOPTR: 'L12', SEX_ADOPTR: 'MM' }) },
  { rule: '601', bad: ADOPTED, good: ad1({}) },
  {
    rule: '336',
    bad: two({ PLACE: 'K2' }, { RNE: 'T', PLACE: 'A3' }),
    good: two({}, { RNE: 'T', PLACE: 'A3' }),
  },
  { rule: '551', bad: PLACED_WITH, good: placed([PLACED], PLACED_WITH) },
  { rule: '553', bad: one({ LS: 'E1' }), good: placed([PLACED], one({ LS: 'E1' })) },
  { rule: '553', bad: placed([REVERSED], one({ LS: 'E1' })), good: placed([REVERSED]) },
  { rule: '119', bad: placed([{ ...REVERSED, REASON_PLACED_CEASED: '' }]), good: placed([REVERSED]) },
  {
    rule: '117',
    bad: placed([{ DATE_PLACED: '01/04/2018' }]),
    good: placed([{ DATE_PLACED: '31/03/2018' }]),
  },
  {
    rule: '118',
    bad: placed([{ ...REVERSED, DATE_PLACED: '01/01/2017', DATE_PLACED_CEASED: '31/03/2017' }]),
    good: placed([REVERSED]),
  },
  {
    rule: '184',
    bad: placed([{ DATE_PLACED: '30/04/2010' }]),
    good: placed([{ DATE_PLACED: '01/05/2010' }]),
  },
  { rule: '1003', bad: placed([{ DATE_PLACED: '08/04/2017' }]), good: placed([{ DATE_PLACED: START }]) },
  {
    rule: '522',
    bad: placed([{ ...REVERSED, DATE_PLACED_CEASED: '30/04/2017' }]),
    good: placed([{ ...REVERSED, DATE_PLACED_CEASED: '01/05/2017' }]),
  },
  { rule: '563', bad: placed([{ ...REVERSED, DATE_PLACED: '' }]), good: placed([REVERSED]) },
  {
    rule: '552',
    bad: placed([{ DATE_PLACED: '10/04/2017' }], PLACED_WITH),
    good: placed([{ DATE_PLACED: START }], PLACED_WITH),
  },
  { rule: '557', bad: placed([PLACED], WENT_HOME), good: placed([REVERSED], WENT_HOME) },
  { rule: '558', bad: placed([REVERSED], ADOPTED), good: placed([PLACED], ADOPTED) },
  {
    rule: '525',
    bad: { ...ad1({}), placedAdoption: [REVERSED] },
    good: { ...ad1({}), placedAdoption: [PLACED] },
  },
  {
    rule: '579',
    bad: placed([PLACED, { DATE_PLACED: '01/08/2017' }]),
    good: placed([REVERSED, { DATE_PLACED: '01/08/2017' }]),
  },
];
