import { HEADER, type Tables, type Values } from './support.ts';
import { born, type Case, MIDDLE, one, two, until } from './warning-cases.ts';

const CARE = one({});

function missing(MIS_START: string, MIS_END: string, tables: Tables = CARE, MISSING = 'M'): Tables {
  return { ...tables, missing: [{ MISSING, MIS_START, MIS_END }] };
}

function review(DOB: string, REVIEW: string, REVIEW_CODE: string): Tables {
  return born(DOB, { reviews: [{ REVIEW, REVIEW_CODE }] });
}

function worker(values: Values, ...others: readonly Values[]): Tables {
  return { socialWorkers: [{ SW_ID: 'SW1', SW_DECOM: '01/05/2017', ...values }, ...others] };
}

function order(DOLO_START: string, DOLO_END: string, tables: Tables = one({ PLACE: 'K2' })): Tables {
  return { ...tables, liberty: [{ DOLO_START, DOLO_END }] };
}

const NEXT_WORKER: Values = { SW_ID: 'SW2', SW_DECOM: '09/06/2017' };
const LEFT = until('01/09/2017', 'E4A');

export const OTHER_CASES: readonly Case[] = [
  {
    rule: 'not-in-header',
    bad: { header: [], reviews: [{ DOB: '01/05/2010', REVIEW: MIDDLE, REVIEW_CODE: 'PN1' }] },
    good: review('01/05/2010', MIDDLE, 'PN1'),
  },
  {
    rule: 'birth-date-differs',
    bad: { reviews: [{ DOB: '02/05/2010', REVIEW: MIDDLE }] },
    good: { reviews: [{ DOB: '2010-05-01', REVIEW: MIDDLE }] },
  },
  { rule: '301', bad: born('01/04/2018', {}), good: born('31/03/2018', {}) },
  { rule: '351', bad: born('01/04/1991', {}), good: born('02/04/1991', {}) },
  {
    rule: '399',
    bad: { ...one({ LS: 'V4' }), reviews: [{ REVIEW: MIDDLE, REVIEW_CODE: 'PN1' }] },
    good: { ...CARE, reviews: [{ REVIEW: MIDDLE, REVIEW_CODE: 'PN1' }] },
  },
  {
    rule: '399',
    bad: { header: [{ ...HEADER, MOTHER: '1' }], ...one({ LS: 'V4' }) },
    good: { header: [{ ...HEADER, MOTHER: '1' }], ...CARE },
  },
  {
    rule: '391',
    bad: { oc3: [{ IN_TOUCH: 'YES' }] },
    good: born('31/03/2001', { oc3: [{ IN_TOUCH: 'YES' }] }),
  },
  { rule: '187', bad: { oc2: [{}], oc3: [{}] }, good: { oc2: [{}] } },
  { rule: '134', bad: { ad1: [{}], oc3: [{}] }, good: { ad1: [{}] } },
  { rule: '215', bad: { ad1: [{}], oc2: [{}] }, good: { ad1: [{}] } },
  {
    rule: 'sdq-score-or-reason',
    bad: { oc2: [{ SDQ_SCORE: '3', SDQ_REASON: 'SDQ1' }] },
    good: { oc2: [{ SDQ_SCORE: '3' }] },
  },
  { rule: '133', bad: { oc3: [{ ACCOM: 'X1' }] }, good: { oc3: [{ ACCOM: 'X2' }] } },
  { rule: '167', bad: review('01/05/2010', MIDDLE, ''), good: review('01/05/2010', MIDDLE, 'PN1') },
  { rule: '440', bad: review('31/05/2013', MIDDLE, 'PN0'), good: review('01/06/2013', MIDDLE, 'PN0') },
  { rule: '441', bad: review('02/06/2013', MIDDLE, 'PN1'), good: review('01/06/2013', MIDDLE, 'PN1') },
  { rule: '564', bad: missing('', ''), good: missing(MIDDLE, '') },
  { rule: '565', bad: missing(MIDDLE, '', CARE, ''), good: missing(MIDDLE, '') },
  { rule: '566', bad: missing(MIDDLE, MIDDLE, CARE, ''), good: missing(MIDDLE, MIDDLE) },
  { rule: '567', bad: missing(MIDDLE, '31/05/2017'), good: missing(MIDDLE, MIDDLE) },
  { rule: '570', bad: missing('01/04/2018', ''), good: missing('31/03/2018', '') },
  { rule: '571', bad: missing(MIDDLE, '01/04/2018'), good: missing(MIDDLE, '31/03/2018') },
  {
    rule: '574',
    bad: {
      missing: [
        { MISSING: 'M', MIS_START: MIDDLE, MIS_END: '' },
        { MISSING: 'A', MIS_START: '02/06/2017', MIS_END: '' },
      ],
    },
    good: {
      missing: [
        { MISSING: 'M', MIS_START: MIDDLE, MIS_END: '02/06/2017' },
        { MISSING: 'A', MIS_START: '02/06/2017', MIS_END: '' },
      ],
    },
  },
  {
    rule: '575',
    bad: missing('30/05/2017', '02/06/2017', two({}, {})),
    good: missing('30/05/2017', '02/06/2017', two({}, { RNE: 'L' })),
  },
  { rule: '577', bad: missing(MIDDLE, '', LEFT), good: missing(MIDDLE, '01/09/2017', LEFT) },
  { rule: '578', bad: missing('01/09/2017', '', LEFT), good: missing('31/08/2017', '', LEFT) },
  {
    rule: '580',
    bad: missing(MIDDLE, '01/09/2017', born('01/09/1999', LEFT)),
    good: missing(MIDDLE, '01/09/2017', born('01/09/1999', until('01/09/2017', 'E8'))),
  },
  { rule: '581', bad: missing('08/04/2017', ''), good: missing('09/04/2017', '') },
  { rule: '586', bad: missing('30/04/2010', ''), good: missing('01/05/2010', '') },
  { rule: 'SW01aSTG1', bad: worker({ SW_ID: '' }), good: worker({}) },
  {
    rule: 'SW01bSTG1',
    bad: worker({ SW_DECOM: '01/04/2023' }),
    good: worker({ SW_DECOM: '31/03/2023' }),
    year: '2023-24',
  },
  { rule: 'SW02STG1', bad: worker({ SW_ID: 'AB1' }), good: worker({ SW_ID: 'XX1' }) },
  { rule: 'SW06STG2', bad: worker({ SW_DECOM: '01/04/2018' }), good: worker({ SW_DECOM: '31/03/2018' }) },
  {
    rule: 'SW07STG2',
    bad: worker({ SW_DECOM: '01/01/2015', SW_DEC: '31/03/2016' }),
    good: worker({ SW_DECOM: '01/01/2015', SW_DEC: '01/04/2016' }),
  },
  { rule: 'SW08STG2', bad: worker({}, NEXT_WORKER), good: worker({ SW_DEC: '09/06/2017' }, NEXT_WORKER) },
  { rule: 'SW09STG2', bad: worker({ SW_DEC: '01/05/2017' }), good: worker({ SW_DEC: '02/05/2017' }) },
  {
    rule: 'SW10STG2',
    bad: worker({ SW_DEC: MIDDLE }, NEXT_WORKER),
    good: worker({ SW_DEC: '02/06/2017' }, NEXT_WORKER),
  },
  {
    rule: 'SW10STG2',
    bad: worker({ SW_DEC: '17/06/2017' }, NEXT_WORKER),
    good: worker({ SW_DEC: '17/06/2017' }, { ...NEXT_WORKER, SW_REASON: 'FCONTA' }),
  },
  { rule: 'SW11bSTG2', bad: worker({ SW_DEC: '27/03/2018' }), good: worker({ SW_DEC: '26/03/2018' }) },
  {
    rule: 'SW17STG2',
    bad: { ...CARE, ...worker({ SW_DEC: MIDDLE }) },
    good: { ...LEFT, ...worker({ SW_DEC: MIDDLE }) },
  },
  { rule: 'end-before-start', bad: worker({ SW_DEC: '30/04/2017' }), good: worker({ SW_DEC: '02/05/2017' }) },
  { rule: '702', bad: order(MIDDLE, '31/05/2017'), good: order(MIDDLE, MIDDLE) },
  { rule: '703', bad: order('01/04/2018', ''), good: order('31/03/2018', '') },
  { rule: '704', bad: order(MIDDLE, '01/04/2018'), good: order(MIDDLE, '31/03/2018') },
  {
    rule: '705',
    bad: { liberty: [{ DOLO_START: MIDDLE }, { DOLO_START: '02/06/2017' }] },
    good: { liberty: [{ DOLO_START: MIDDLE, DOLO_END: '02/06/2017' }, { DOLO_START: '02/06/2017' }] },
  },
  { rule: '707', bad: order(MIDDLE, '', LEFT), good: order(MIDDLE, '01/09/2017', LEFT) },
  { rule: '708', bad: order('30/04/2010', ''), good: order('01/05/2010', '') },
  { rule: '709', bad: order(MIDDLE, '', CARE), good: order(MIDDLE, '') },
  { rule: '710', bad: order(MIDDLE, '', one({ PLACE: 'K1' })), good: order(MIDDLE, '', CARE) },
];
