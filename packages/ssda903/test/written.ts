import type { CareEvent } from '@permanence/care/child/catalogue';
import { standingFacts } from '@permanence/care/child/standing';
import { readReturn } from '../src/read.ts';
import { readXml } from '../src/read-xml.ts';
import type { RawRow } from '../src/row.ts';
import type { TableName } from '../src/tables.ts';
import { beginReturn, type Written } from '../src/write/files.ts';
import { all, type Tables, withFiles } from './support.ts';

export interface WrittenAndRead {
  readonly written: Written;
  readonly csv: readonly RawRow[];
  readonly xml: readonly RawRow[];
}

export const AUTHORITY = '999';

/** Writes what children's streams say of a year, and reads it again in both forms. */
export function writeAndRead(
  children: Readonly<Record<string, readonly CareEvent[]>>,
  year: string,
): Promise<WrittenAndRead> {
  return withFiles({}, async (out) => {
    const writing = beginReturn({ out, authority: AUTHORITY, year });
    for (const [child, events] of Object.entries(children)) writing.add(child, standingFacts(events));
    const written = writing.close();
    const csv = await all(readReturn(out));
    const pages = await all(readXml(`${out}/ssda903-${AUTHORITY}-${year}.xml`, () => {}));
    return { written, csv, xml: pages.flat() };
  });
}

/** Rows by their table, without the child's id. */
export function tablesOf(rows: readonly RawRow[]): Tables {
  const tables: Partial<Record<TableName, Record<string, string>[]>> = {};
  for (const { table, values } of rows) {
    const { CHILD: _child, ...rest } = values;
    tables[table] = [...(tables[table] ?? []), rest];
  }
  return tables;
}
