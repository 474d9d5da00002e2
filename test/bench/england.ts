import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { MEASURES } from '@permanence/measures/catalogue';
import { outcomesOf } from '@permanence/measures/figure';
import { scorecardOf } from '@permanence/measures/scorecard';
import { tablesFile } from '@permanence/permanence/data-folder';
import { openReadModels } from '@permanence/read-models/read-model-file';
import { AUTHORITY_TABLES, CHILD_TABLES, createIndexes, createTables } from '@permanence/read-models/tables';
import { inThreads } from './in-threads.ts';
import { line, spreadOf, timesOf } from './timing.ts';

/** Fifty authorities of Kent's size have about as many children in care as England. */
const COPIES = 50;
const RUNS = 5;

/** A group of siblings is known by its reference, which must not tie the children of one copy to those of another. */
function copied(column: string): string {
  return column === 'reference'
    ? `case when kind = 'sibling-group' then n || '-' || reference else reference end`
    : column;
}

function copyChildren(db: DatabaseSync, table: string, columns: readonly string[]): void {
  const all = ['authority', ...columns, 'recorded_from', 'recorded_to'];
  db.exec(`with recursive copies (n) as (select 1 union all select n + 1 from copies where n < ${COPIES})
    insert into main.${table} (child, ${all.join(', ')})
    select printf('%02d-%s', n, child), ${all.map(copied).join(', ')} from copies cross join one.${table}`);
}

/**
 * The read models of one authority with every child fifty times. Only reading can be measured on it: no log stands behind the
 * copies, and the list of events is left out, which no measure reads.
 */
function copyToEngland(one: string, path: string): void {
  const db = new DatabaseSync(path);
  db.exec('pragma journal_mode = off');
  db.exec('pragma synchronous = off');
  db.prepare('attach ? as one').run(one);
  createTables(db);
  for (const [table, { columns }] of Object.entries(CHILD_TABLES)) copyChildren(db, table, columns);
  for (const table of Object.keys(AUTHORITY_TABLES)) {
    db.exec(`insert into main.${table} select * from one.${table}`);
  }
  db.exec('create table checkpoint as select * from one.checkpoint');
  db.exec('detach one');
  createIndexes(db);
  db.close();
}

/** Reading an authority of England's size. Cold: by a handle that has read nothing yet, though the machine may have. */
export async function england(folder: string, authority: string, asAt: CivilDate): Promise<void> {
  const path = join(folder, 'england.sqlite');
  copyToEngland(tablesFile(folder), path);
  const question = { authority, asAt };
  const opened = () => openReadModels(path, { readOnly: true });
  const sizes = opened();
  const { children } = sizes.prepare('select count(*) as children from child').get() ?? {};
  const [inCare] = scorecardOf(sizes, question);
  sizes.close();
  const size = `${Number(children).toLocaleString('en-GB')} children, ${inCare?.numerator.toLocaleString('en-GB')} in care, ${(statSync(path).size / 2 ** 30).toFixed(1)} GiB`;
  const cold = await timesOf(RUNS, () => {
    const db = opened();
    scorecardOf(db, question);
    db.close();
  });
  line('Whole scorecard of England, cold', spreadOf(cold), 'ms', `${size}, three days`);
  const db = opened();
  await inThreads(db, authority, asAt);
  const each: number[] = [];
  for (const definition of MEASURES)
    each.push(...(await timesOf(1, () => outcomesOf(db, definition, question))));
  line(
    'One measure of England with its rows',
    spreadOf(each),
    'ms',
    `${MEASURES.length} measures, once each`,
  );
  db.close();
}
