import { type TableName, tableOf } from '../tables.ts';
import { openingOf } from '../values.ts';

/** The file each table is written to. */
export const FILES: Readonly<Record<TableName, string>> = {
  header: 'header.csv',
  episodes: 'episodes.csv',
  reviews: 'reviews.csv',
  uasc: 'uasc.csv',
  oc2: 'oc2.csv',
  oc3: 'oc3.csv',
  ad1: 'ad1.csv',
  placedAdoption: 'placed-for-adoption.csv',
  previousPermanence: 'previous-permanence.csv',
  missing: 'missing.csv',
  socialWorkers: 'social-workers.csv',
  liberty: 'deprivation-of-liberty.csv',
  schools: 'schools.csv',
  officers: 'reviewing-officers.csv',
  plans: 'adoption-plans.csv',
  interviews: 'return-interviews.csv',
};

/** The return has no table for these: they go into files of their own, and never into the XML. */
export const COMPANIONS: ReadonlySet<TableName> = new Set<TableName>([
  'schools',
  'officers',
  'plans',
  'interviews',
]);

/** The columns of a table as they are written: none but the Department's. */
export function columnsWritten(table: TableName): readonly string[] {
  const { columns, ours = [] } = tableOf(table);
  return columns.filter((column) => !ours.includes(column));
}

const COLLECTED_FROM: Partial<Record<TableName, string>> = {
  previousPermanence: '2016-04-01',
  socialWorkers: '2023-04-01',
  liberty: '2026-04-01',
};

/** Whether the Department collects the table in that year. What it does not is written all the same when there are rows. */
export function isCollected(table: TableName, year: string): boolean {
  return openingOf(year) >= (COLLECTED_FROM[table] ?? '');
}

interface NotKept {
  readonly table: TableName;
  readonly column: string;
  readonly what: string;
}

/** What a return says and the record does not keep: blank where it is written, or not as it once was. */
export const NOT_KEPT: readonly NotKept[] = [
  { table: 'header', column: 'UPN', what: 'why there is no number (UN1 to UN5): blank' },
  { table: 'header', column: 'MOTHER', what: '1 where MC_DOB is known, otherwise blank' },
  {
    table: 'episodes',
    column: 'HOME_POST',
    what: 'a blank after a known home in the same period of care: the home',
  },
  { table: 'episodes', column: 'CIN', what: 'a blank within a period of care: the category of the period' },
  {
    table: 'previousPermanence',
    column: 'PREV_PERM',
    what: 'of a child who started to be looked after again since: no row, and the child is named',
  },
  { table: 'ad1', column: 'DATE_INT', what: 'the last decision before the order, whichever table stated it' },
  {
    table: 'interviews',
    column: 'RHI_DATE',
    what: 'of an interview declined on the day it was due from: blank',
  },
];
