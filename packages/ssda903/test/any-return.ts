import fc from 'fast-check';
import { TABLE_NAMES, tableOf } from '../src/tables.ts';
import type { Tables, Values } from './support.ts';

const day = fc.constantFrom(
  '',
  '01/05/2010',
  '09/04/2017',
  '2017-06-01',
  '31/03/2018',
  '01/04/2019',
  '30/02/2018',
  'x',
  '9999-12-31',
);
const code = fc.constantFrom(
  ...[
    '',
    '0',
    '1',
    '2',
    '1.0',
    'S',
    'P',
    'T',
    'L',
    'X1',
    'E11',
    'E12',
    'E4A',
    'C2',
    'E1',
    'V3',
    'U6',
    'A5',
    'T3',
    'K2',
  ],
  ...[
    'PR1',
    'PR0',
    'CARPL',
    'N1',
    'M',
    'A',
    'PN0',
    'PN3',
    'P1',
    'Z1',
    'SDQ1',
    'YES',
    'F2',
    'B1',
    'MF',
    'L11',
    'RD1',
    '41',
  ],
);
const text = fc.oneof(
  code,
  fc.string({ maxLength: 60 }),
  fc.constantFrom('A123456789012', 'zz/zz/2014', 'ZZ1 1AA', 'SW1'),
);

function rowOf(table: (typeof TABLE_NAMES)[number]): fc.Arbitrary<Values> {
  const columns = tableOf(table).columns.filter((column) => column !== 'CHILD');
  const value = (column: string) => (tableOf(table).dates.includes(column) ? day : text);
  return fc.record(Object.fromEntries(columns.map((column) => [column, value(column)])));
}

/** A return that says anything. */
export const anyReturn: fc.Arbitrary<Tables> = fc.record(
  Object.fromEntries(TABLE_NAMES.map((table) => [table, fc.array(rowOf(table), { maxLength: 3 })])),
  { requiredKeys: [] },
);

/** A return whose episodes are sound, whatever else it says: so that it is taken. */
export const soundReturn: fc.Arbitrary<Tables> = fc
  .tuple(anyReturn, rowOf('episodes'))
  .map(([tables, { RNE: _rne, LS: _ls, PLACE: _place, DECOM: _decom, DEC: _dec, ...rest }]) => ({
    ...tables,
    header: [{ ...(tables.header?.[0] ?? {}), DOB: '01/05/2010' }],
    episodes: [{ ...rest, DECOM: '09/04/2017', DEC: '', RNE: 'S', LS: 'C2', PLACE: 'U6' }],
  }));
