import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { readCsv, tableIn } from './read-csv.ts';
import { readXml } from './read-xml.ts';
import { ReturnRefused } from './refusal.ts';
import type { RawRow } from './row.ts';
import type { TableName } from './tables.ts';

export interface ReadOptions {
  readonly onProgress?: (bytesRead: number, bytesTotal: number) => void;
  /** What a person should know about a file: that it was not read, and why. */
  readonly onMessage?: (message: string) => void;
}

/** The files of a folder that make a return. */
export interface Source {
  readonly csv: readonly string[];
  readonly xml: string | undefined;
  /** Tables the CSV files hold. */
  readonly tables: ReadonlySet<TableName>;
  readonly bytes: number;
  readonly messages: readonly string[];
}

const READ = /\.(csv|xml)$/i;
const PACKED = /\.(zip|gz|7z|rar|tar|tgz|bz2|xz)$/i;

/** Why a file is left alone. A link may lead out of the folder, a pipe never ends, and what is packed may unpack to anything. */
function whyNotRead(entry: Dirent): string | undefined {
  if (READ.test(entry.name) && !entry.isFile() && !entry.isDirectory())
    return 'it is a link, or no ordinary file; put the file itself into the folder';
  return PACKED.test(entry.name) ? 'it is packed; unpack it into the folder' : undefined;
}

async function entriesOf(dir: string): Promise<readonly Dirent[]> {
  try {
    return (await readdir(dir, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    throw new ReturnRefused(
      'no-such-folder',
      `cannot read the folder ${dir}; give the folder that holds the files`,
    );
  }
}

function chooseXml(
  names: readonly string[],
  tables: ReadonlySet<TableName>,
  messages: string[],
): string | undefined {
  const [xml, another] = names;
  if (xml === undefined) return undefined;
  // Other tables may come as CSV beside the XML form, which has no element for some of them (social workers).
  if (tables.has('episodes') || tables.has('header')) {
    for (const name of names)
      messages.push(`${name}: not read, because the folder also holds the return as CSV`);
    return undefined;
  }
  if (another === undefined) return xml;
  const message = `the folder holds several XML files (${names.join(', ')}); leave the one that is the return`;
  throw new ReturnRefused('several-xml-files', message);
}

function refuseWithoutReturn(dir: string, xml: string | undefined, tables: ReadonlySet<TableName>): void {
  if (xml !== undefined || tables.has('episodes') || tables.has('header')) return;
  throw new ReturnRefused(
    'no-return-in-folder',
    `no file in ${dir} has the headings of an SSDA903 Episodes or Header table ` +
      '(CHILD, DECOM, RNE, … or CHILD, SEX, DOB, ETHNIC, …), and none is XML; give the folder that holds the return',
  );
}

/** Looks at every file's headings. Refuses a folder without a return. */
export async function findSource(dir: string): Promise<Source> {
  const entries = await entriesOf(dir);
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const ending = (end: string) => names.filter((name) => extname(name).toLowerCase() === end);
  const messages = entries.flatMap((entry) => {
    const why = whyNotRead(entry);
    return why === undefined ? [] : [`${entry.name}: not read, because ${why}`];
  });
  const tables = new Set<TableName>();
  const csv: string[] = [];
  for (const name of ending('.csv')) {
    const table = await tableIn(join(dir, name));
    if (table === undefined) {
      messages.push(`${name}: not read, because its headings are those of no table of the return`);
    } else {
      tables.add(table);
      csv.push(name);
    }
  }
  const xml = chooseXml(ending('.xml'), tables, messages);
  refuseWithoutReturn(dir, xml, tables);
  const files = xml === undefined ? csv : [xml, ...csv];
  const sizes = await Promise.all(files.map(async (name) => (await stat(join(dir, name))).size));
  return { csv, xml, tables, bytes: sizes.reduce((sum, size) => sum + size, 0), messages };
}

/** Streams the rows of a source that was found in the folder, some at a time. */
export async function* readSource(
  dir: string,
  source: Source,
  options: ReadOptions,
): AsyncGenerator<RawRow[]> {
  let bytesRead = 0;
  const onBytes = (bytes: number) => {
    bytesRead += bytes;
    options.onProgress?.(bytesRead, source.bytes);
  };
  for (const message of source.messages) options.onMessage?.(message);
  if (source.xml !== undefined) yield* readXml(join(dir, source.xml), onBytes, options.onMessage);
  for (const name of source.csv) yield* readCsv(join(dir, name), onBytes);
}

/** The rows of the return in a folder: CSV files, or one XML file, and companion files, recognised by their headings. */
export async function* readReturn(dir: string, options: ReadOptions = {}): AsyncGenerator<RawRow> {
  for await (const rows of readSource(dir, await findSource(dir), options)) yield* rows;
}
