import type { TableName } from '../tables.ts';
import { TABLE_NAMES } from '../tables.ts';
import { ad1Rows, placedAdoptionRows, planRows } from './adoption.ts';
import type { Cells } from './cell.ts';
import { episodeRows } from './episodes.ts';
import { oc2Rows, oc3Rows } from './observations.ts';
import { headerRows, previousPermanenceRows, uascRows } from './person.ts';
import type { RecordOfYear, WriteRows } from './record.ts';
import { interviewRows, reviewRows } from './reviews.ts';
import { libertyRows, missingRows, officerRows, schoolRows, socialWorkerRows } from './spells.ts';

const ROWS_OF: Readonly<Record<TableName, WriteRows>> = {
  header: headerRows,
  episodes: episodeRows,
  reviews: reviewRows,
  uasc: uascRows,
  oc2: oc2Rows,
  oc3: oc3Rows,
  ad1: ad1Rows,
  placedAdoption: placedAdoptionRows,
  previousPermanence: previousPermanenceRows,
  missing: missingRows,
  socialWorkers: socialWorkerRows,
  liberty: libertyRows,
  schools: schoolRows,
  officers: officerRows,
  plans: planRows,
  interviews: interviewRows,
};

/** Of somebody who was not looked after in the year, but had left care before. */
const OF_CARE_LEAVERS: ReadonlySet<TableName> = new Set<TableName>(['header', 'uasc', 'oc3']);

export type CellsOfChild = Readonly<Record<TableName, readonly Cells[]>>;

/** A child looked after at any time in the year, or who had left care and was asked about. */
export function isInReturn(record: RecordOfYear): boolean {
  return record.ofYear.length > 0 || oc3Rows(record).length > 0;
}

/** What the return of a year says of a child; undefined when the child is not in it. */
export function cellsOfChild(record: RecordOfYear): CellsOfChild | undefined {
  if (!isInReturn(record)) return undefined;
  const lookedAfter = record.ofYear.length > 0;
  const rows = (table: TableName) =>
    lookedAfter || OF_CARE_LEAVERS.has(table)
      ? ROWS_OF[table](record).map((cells) => ({ CHILD: record.child, ...cells }))
      : [];
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, rows(table)])) as unknown as CellsOfChild;
}
