import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { OWNER_ONLY_FILE, OWNER_ONLY_FOLDER } from '@permanence/files/owner-only';
import { positionReached } from '@permanence/query/at-least';
import { csvLine } from '@permanence/query/export/csv';
import type { Cell } from '@permanence/query/export/take-away';
import { type TakenTable, takenTables } from '@permanence/read-models/meanings';

export interface TablesAsked {
  readonly authority: string;
  /** Only rows that had begun by this day. */
  readonly asAt: CivilDate | undefined;
  /** Epoch milliseconds. */
  readonly knownAt: number;
}

export interface WrittenTable extends TakenTable {
  readonly file: string;
  readonly rows: number;
  readonly sha256: string;
}

export interface Manifest {
  readonly authority: string;
  readonly asAt: CivilDate | null;
  readonly knownAt: string;
  readonly position: number | null;
  readonly tables: readonly WrittenTable[];
}

const INSTANTS: readonly string[] = ['recorded_from', 'recorded_at', 'known_at'];

function selectOf({ name, columns }: TakenTable): string {
  const names = columns.map((column) => column.name);
  const known =
    name === 'fact' ? 'recorded_at <= :known_at' : 'recorded_from <= :known_at and recorded_to > :known_at';
  const day = name === 'fact' ? 'true_on' : names.includes('valid_from') ? 'valid_from' : undefined;
  const begun = day === undefined ? '' : ` and (:as_at is null or ${day} is null or ${day} <= :as_at)`;
  // By child first, as the indexes have it: only what one child has is put in order in memory.
  return `select ${names.join(', ')} from ${name} where authority = :authority and ${known}${begun} order by ${names.join(', ')}`;
}

function cellOf(column: string, value: unknown): Cell {
  if (value === null) return null;
  return INSTANTS.includes(column) ? new Date(Number(value)).toISOString() : (value as string | number);
}

/** Lines of a table, a row at a time; counts and hashes what goes by. */
function linesOf(db: DatabaseSync, table: TakenTable, { authority, asAt, knownAt }: TablesAsked) {
  const hash = createHash('sha256');
  let rows = -1;
  const names = table.columns.map(({ name }) => name);
  function* lines(): Generator<string, void> {
    const line = (cells: readonly Cell[]): string => {
      const text = csvLine(cells);
      hash.update(text);
      rows += 1;
      return text;
    };
    yield line(names);
    const statement = db.prepare(selectOf(table));
    statement.setAllowUnknownNamedParameters(true);
    for (const row of statement.iterate({ authority, as_at: asAt ?? null, known_at: knownAt })) {
      yield line(names.map((name) => cellOf(name, row[name])));
    }
  }
  return { lines, written: () => ({ rows, sha256: hash.digest('hex') }) };
}

function readmeOf({ authority, asAt, knownAt, position, tables }: Manifest): string {
  const about = tables.map(
    ({ file, meaning, rows, columns }) =>
      `${file}: ${meaning} ${rows} rows.\n${columns.map((column) => `  ${column.name}: ${column.meaning}`).join('\n')}`,
  );
  return `Records of children in care of authority ${authority}, as believed at ${knownAt}${asAt === null ? '' : `, of what had begun by ${asAt}`}; log position ${position}.
One file a table, CSV (RFC 4180, UTF-8), a row for each row believed then. Days are YYYY-MM-DD without a time zone; intervals end with the
first day that is not in them. Ends after the day that was asked for are as recorded. An apostrophe before a cell that begins like a
formula is ours. No file holds a name, an address or a number of a person. manifest.json says the same for programs.

${about.join('\n\n')}
`;
}

/** The latest instant of recording, or now when that is later: everything is known by then, and the same again whenever asked. */
export function everythingKnown(db: DatabaseSync, now: number): number {
  const latest = db.prepare('select max(recorded_at) as latest from fact').get()?.latest;
  return Math.max(now, Number(latest ?? 0));
}

/** Every table as a CSV file, with what they hold, how many rows and a hash of each. */
export async function writeTables(db: DatabaseSync, asked: TablesAsked, out: string): Promise<Manifest> {
  mkdirSync(out, { recursive: true, mode: OWNER_ONLY_FOLDER });
  const tables: WrittenTable[] = [];
  for (const table of takenTables()) {
    const file = `${table.name}.csv`;
    const { lines, written } = linesOf(db, table, asked);
    await pipeline(Readable.from(lines()), createWriteStream(join(out, file), { mode: OWNER_ONLY_FILE }));
    tables.push({ ...table, file, ...written() });
  }
  const manifest: Manifest = {
    authority: asked.authority,
    asAt: asked.asAt ?? null,
    knownAt: new Date(asked.knownAt).toISOString(),
    position: positionReached(db),
    tables,
  };
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`, {
    mode: OWNER_ONLY_FILE,
  });
  writeFileSync(join(out, 'README.txt'), readmeOf(manifest), { mode: OWNER_ONLY_FILE });
  return manifest;
}
