import { episode, type Tables, type Values } from './support.ts';
import { born, type Case, MIDDLE, one, START, two, until } from './warning-cases.ts';

const HOME: Values = { PLACE: 'U6' };
const AWAY: Values = { PLACE: 'T3', PLACE_PROVIDER: '', URN: '' };
/** Home, a stay away, and where the child went after it. */
function stay(after: Values): Tables {
  return {
    episodes: [
      episode(START, { DEC: MIDDLE, REC: 'X1', ...HOME }),
      episode(MIDDLE, { RNE: 'P', DEC: '05/06/2017', REC: 'X1', ...AWAY }),
      episode('05/06/2017', { RNE: 'P', ...after }),
    ],
  };
}

/** Three stays of type T3, the last from a day on. */
function stays(last: string): Tables {
  const days: readonly (readonly [string, string, Values])[] = [
    ['2016-05-01', '2016-06-01', HOME],
    ['2016-06-01', '2016-06-05', AWAY],
    ['2016-06-05', '2016-09-01', HOME],
    ['2016-09-01', '2016-09-05', AWAY],
    ['2016-09-05', last, HOME],
  ];
  const episodes = days.map(([start, DEC, values], index) =>
    episode(start, { RNE: index === 0 ? 'S' : 'P', DEC, REC: 'X1', ...values }),
  );
  return { episodes: [...episodes, episode(last, { RNE: 'P', ...AWAY })] };
}

const short = (start: string, DEC: string, values: Values = {}): Values =>
  episode(start, { LS: 'V3', DEC, REC: 'E8', ...values });

export const EPISODE_CASES: readonly Case[] = [
  { rule: '148', bad: one({ REC: 'X1' }), good: one({}) },
  { rule: '149', bad: until(MIDDLE, 'E99'), good: until(MIDDLE, 'E4A') },
  {
    rule: '353',
    bad: born('01/01/1990', one({}, '13/10/1991')),
    good: born('01/01/1990', one({}, '14/10/1991')),
  },
  { rule: '354', bad: one({}, '01/04/2018'), good: one({}, '31/03/2018') },
  { rule: '385', bad: until('01/04/2018', 'E4A'), good: until('31/03/2018', 'E4A') },
  { rule: '352', bad: born('09/04/1999', one({})), good: born('10/04/1999', one({})) },
  { rule: '359', bad: born('10/04/1999', one({})), good: born('10/04/1999', one({ LS: 'V2', PLACE: 'K2' })) },
  {
    rule: '359',
    bad: born('10/04/1999', until('11/04/2017', 'E8')),
    good: born('10/04/1999', until('10/04/2017', 'E8')),
  },
  { rule: '504', bad: two({}, { CIN: 'N2' }), good: two({}, { CIN: '' }) },
  { rule: '357', bad: one({ RNE: 'P' }), good: one({ RNE: 'P' }, '01/04/2016') },
  { rule: 'code-not-in-force', bad: one({ PLACE: 'K3' }), good: one({ PLACE: 'H5' }) },
  { rule: 'code-not-in-force', bad: until(MIDDLE, 'E45'), good: until(MIDDLE, 'E43') },
  {
    rule: 'code-not-in-force',
    bad: two({ REASON_PLACE_CHANGE: 'CUSTOD' }, {}),
    good: two({ REASON_PLACE_CHANGE: 'OTHER' }, {}),
  },
  {
    rule: '437',
    bad: { episodes: [episode(START, { DEC: MIDDLE, REC: 'E2' }), episode('02/06/2017')] },
    good: { episodes: [episode(START, { DEC: MIDDLE, REC: 'E8' }), episode('02/06/2017')] },
  },
  {
    rule: '386',
    bad: born('01/06/1999', until(MIDDLE, 'E11')),
    good: born('02/06/1999', until(MIDDLE, 'E11')),
  },
  {
    rule: '407',
    bad: born('01/06/1999', until(MIDDLE, 'E43')),
    good: born('02/06/1999', until(MIDDLE, 'E43')),
  },
  {
    rule: '387',
    bad: born('02/06/2003', until(MIDDLE, 'E5')),
    good: born('01/06/2003', until(MIDDLE, 'E5')),
  },
  {
    rule: '389',
    bad: born('02/06/2001', until(MIDDLE, 'E7')),
    good: born('01/06/2001', until(MIDDLE, 'E7')),
  },
  {
    rule: '460',
    bad: born('02/06/1999', until(MIDDLE, 'E17')),
    good: born('01/06/1999', until(MIDDLE, 'E17')),
  },
  { rule: '390', bad: until(MIDDLE, 'E11'), good: until(MIDDLE, 'E11', { PLACE: 'A4' }) },
  { rule: '516', bad: until(MIDDLE, 'E46', { PLACE: 'K2' }), good: until(MIDDLE, 'E46') },
  { rule: '358', bad: born('10/04/2007', one({ LS: 'J1' })), good: born('09/04/2007', one({ LS: 'J1' })) },
  {
    rule: '361',
    bad: until('13/04/2017', 'E8', { LS: 'L1' }),
    good: until('12/04/2017', 'E8', { LS: 'L1' }),
  },
  {
    rule: '362',
    bad: until('01/05/2017', 'E8', { LS: 'L2' }),
    good: until('30/04/2017', 'E8', { LS: 'L2' }),
  },
  {
    rule: '363',
    bad: until('17/04/2017', 'E8', { LS: 'L3' }),
    good: until('16/04/2017', 'E8', { LS: 'L3' }),
  },
  { rule: '364', bad: one({ LS: 'J2' }, '10/03/2018'), good: one({ LS: 'J2' }, '11/03/2018') },
  {
    rule: '378',
    bad: one({ LS: 'V2', PLACE: 'P1', PLACE_PROVIDER: 'PR0' }),
    good: one({ LS: 'C2', PLACE: 'P1' }),
  },
  {
    rule: '446',
    bad: born('01/05/2004', one({ LS: 'E1' }, '29/12/2005')),
    good: born('01/05/2004', one({ LS: 'E1' }, '30/12/2005')),
  },
  { rule: '408', bad: one({ PLACE: 'A5' }), good: one({ PLACE: 'A5', LS: 'E1' }) },
  {
    rule: '365',
    bad: { episodes: [short(START, '27/04/2017')] },
    good: { episodes: [short(START, '26/04/2017')] },
  },
  { rule: '366', bad: one({ LS: 'V3', RNE: 'P' }), good: one({ LS: 'V3' }) },
  {
    rule: '367',
    bad: { episodes: [short('01/03/2017', '01/05/2017'), short('02/05/2017', '17/06/2017')] },
    good: { episodes: [short('01/03/2017', '01/05/2017'), short('02/05/2017', '16/06/2017')] },
  },
  {
    rule: '426',
    bad: { episodes: [short(START, '12/04/2017'), episode(MIDDLE, { LS: 'V4' })] },
    good: { episodes: [short(START, '12/04/2017'), short(MIDDLE, '05/06/2017')] },
  },
  { rule: '382', bad: one({ LS: 'V3', ...AWAY }), good: one({ LS: 'C2', ...AWAY }) },
  { rule: '384', bad: one({ LS: 'V4', PLACE: 'U4' }), good: one({ LS: 'V4', PLACE: 'U6' }) },
  { rule: '377', bad: stays('2017-05-31'), good: stays('2017-06-01') },
  { rule: '213', bad: one({ PLACE: 'T4' }), good: one({ PLACE: 'T4', PLACE_PROVIDER: '' }) },
  { rule: '526', bad: one({ PLACE_PROVIDER: '' }), good: one({}) },
  { rule: '527', bad: one({ PLACE: 'R5' }), good: one({ PLACE: 'R5', PLACE_PROVIDER: 'PR3' }) },
  { rule: '528', bad: one({ PLACE: 'R2', PLACE_PROVIDER: 'PR2' }), good: one({ PLACE_PROVIDER: 'PR2' }) },
  { rule: '529', bad: one({ PLACE_PROVIDER: 'PR3' }), good: one({ PLACE: 'R1', PLACE_PROVIDER: 'PR3' }) },
  { rule: '530', bad: one({ PLACE: 'P1', PLACE_PROVIDER: 'PR4' }), good: one({ PLACE_PROVIDER: 'PR4' }) },
  { rule: '531', bad: one({ PLACE: 'P1', PLACE_PROVIDER: 'PR5' }), good: one({ PLACE_PROVIDER: 'PR5' }) },
  { rule: '550', bad: one({ PLACE_PROVIDER: 'PR0' }), good: one({ PLACE: 'P1', PLACE_PROVIDER: 'PR0' }) },
  {
    rule: '371',
    bad: born('10/04/2001', one({ PLACE: 'K3' })),
    good: born('09/04/2001', one({ PLACE: 'K3' })),
  },
  {
    rule: '372',
    bad: born('10/04/2007', one({ PLACE: 'R5' })),
    good: born('09/04/2007', one({ PLACE: 'R5' })),
  },
  {
    rule: '373',
    bad: born('10/04/2013', one({ PLACE: 'S1' })),
    good: born('09/04/2013', one({ PLACE: 'S1' })),
  },
  {
    rule: '374',
    bad: born('10/04/2003', one({ PLACE: 'P3' })),
    good: born('09/04/2003', one({ PLACE: 'P3' })),
  },
  { rule: '375', bad: one({ PLACE: 'T1' }, '17/02/2018'), good: one({ PLACE: 'T1' }, '18/02/2018') },
  { rule: '376', bad: one({ PLACE: 'T3' }, '10/03/2018'), good: one({ PLACE: 'T3' }, '11/03/2018') },
  { rule: '379', bad: one({ PLACE: 'T4' }, '24/03/2018'), good: one({ PLACE: 'T4' }, '25/03/2018') },
  { rule: '380', bad: one(AWAY), good: two({}, AWAY) },
  { rule: '381', bad: until(MIDDLE, 'E4A', AWAY), good: until(MIDDLE, 'E4A') },
  { rule: '383', bad: stay({ PLACE: 'K2' }), good: stay(HOME) },
  { rule: '218', bad: one({ URN: '' }), good: one({ URN: '', LS: 'V4' }) },
  { rule: '222', bad: one({ PLACE: 'R2' }), good: one({ PLACE: 'R2', URN: 'XXXXXXX' }) },
  { rule: '392b', bad: one({ PL_POST: '' }), good: one({ PL_POST: '', LS: 'V4' }) },
  { rule: '392c', bad: one({ PL_POST: 'NOWHERE' }), good: one({ PL_POST: 'ec1a1bb' }) },
  { rule: '392d', bad: one({ PL_POST: 'ZZ1 1AA' }), good: one({ PL_POST: 'ZZ1 1AA', PLACE: 'P1' }) },
  {
    rule: '434',
    bad: two({}, { RNE: 'L', LS: 'V2' }),
    good: two({}, { RNE: 'L', LS: 'V2', PL_POST: 'ZZ2 2BB' }),
  },
  {
    rule: '434',
    bad: two({ URN: '' }, { RNE: 'L', URN: '', PL_POST: 'ZZ2 2BB' }),
    good: two({ URN: '' }, { RNE: 'L', LS: 'V2', URN: '', PL_POST: 'ZZ2 2BB' }),
  },
  { rule: '435', bad: two({ URN: '' }, { URN: '', PL_POST: 'ZZ2 2BB' }), good: two({}, {}) },
  { rule: '436', bad: two({}, { RNE: 'B' }), good: two({}, { RNE: 'B', LS: 'V2' }) },
  { rule: '225', bad: two({}, {}), good: two({ REASON_PLACE_CHANGE: 'OTHER' }, {}) },
  { rule: '226', bad: two({ REASON_PLACE_CHANGE: 'OTHER' }, AWAY), good: two({}, AWAY) },
  { rule: '233', bad: one({ REASON_PLACE_CHANGE: 'OTHER' }), good: one({}) },
  {
    rule: '234',
    bad: born('02/06/2007', two({ REASON_PLACE_CHANGE: 'CUSTOD' }, {})),
    good: born('01/06/2007', two({ REASON_PLACE_CHANGE: 'CUSTOD' }, {})),
  },
];
