import { proposeChild } from '../propose.ts';
import type { Problem } from '../row.ts';
import { TABLE_NAMES } from '../tables.ts';
import type { RowsOfChild } from './spell.ts';

/** Why whoever takes the return would take nothing of this child: the same rules by which it is read. */
export function whyRefused(child: string, tables: RowsOfChild, authority: string, year: string): Problem[] {
  const rows = { child, tables, present: new Set(TABLE_NAMES) };
  const idOf = (...parts: string[]) => parts.join('|');
  const { problems } = proposeChild({ authority, year, rows, events: [], idOf });
  return problems.filter(({ severity }) => severity === 'quarantine');
}
