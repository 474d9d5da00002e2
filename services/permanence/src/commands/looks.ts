import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { openLooks } from '@permanence/access/looks/looks-file';
import { fileIdIn, openLooksToRead } from '@permanence/access/looks/read';
import { authoritiesLookedAt } from '@permanence/access/looks/reports/looked';
import { verifyLooks } from '@permanence/access/looks/verify';
import { looksFile, openStoredLog, tablesFile } from '../data-folder.ts';
import { anchor, anchorsOf } from '../looks/anchors.ts';
import { reportAsked, WronglyAsked } from '../looks/asked.ts';
import { readReport } from '../looks/read-report.ts';
import { keepReading } from '../looks/reading-kept.ts';
import type { ReportAsked, ReportDocument } from '../looks/reports.ts';
import { authorityOption, type CommonOptions } from '../options.ts';
import { printJson, printLine, printTable } from '../output.ts';
import { InputRefused, WrongUsage } from '../refusal.ts';

export interface ReportOptions extends CommonOptions {
  readonly from?: string;
  readonly to?: string;
  readonly authority?: string;
  readonly child?: string;
  readonly person?: string;
  readonly days?: string;
  readonly after?: string;
  readonly by?: string;
}

const ACTOR = /^[\w.@:-]{1,80}$/;

function pathIn({ data }: CommonOptions): string {
  const path = looksFile(data);
  if (!existsSync(path))
    throw new InputRefused('nobody has looked yet: there is no log of looks in this folder');
  return path;
}

async function verifiedIn(options: CommonOptions) {
  const looks = openLooksToRead(pathIn(options));
  const log = openStoredLog(options.data);
  try {
    const anchors = await anchorsOf(log, fileIdIn(looks));
    return { anchors: anchors.length, ...verifyLooks(looks, anchors) };
  } finally {
    looks.close();
    await log.close();
  }
}

/** Whether the log of looks is as it was kept. Exit 1 at the first entry that is not. */
export async function verify(options: CommonOptions): Promise<void> {
  const { fault, ...found } = await verifiedIn(options);
  if (options.json === true) printJson({ ...found, ...(fault === undefined ? {} : { fault }) });
  else {
    printLine(
      `${found.entries} entries, ${found.looks} looks at ${found.children} children, ${found.forgotten} of them forgotten`,
    );
    printLine(`${found.anchors} anchors in the log, up to entry ${found.anchoredUpTo}`);
  }
  if (fault !== undefined) throw new InputRefused(`entry ${fault.entry}: ${fault.what}`);
}

/** Puts the end of the chain into the log, as the service does from time to time. */
export async function anchorNow(options: CommonOptions): Promise<void> {
  const looks = openLooks(pathIn(options));
  const log = openStoredLog(options.data);
  try {
    const anchored = await anchor(log, looks);
    if (options.json === true) printJson(anchored ?? {});
    else
      printLine(
        anchored === undefined ? 'there is nothing to anchor' : `anchored up to entry ${anchored.upTo}`,
      );
  } finally {
    looks.close();
    await log.close();
  }
}

function authorityOf(path: string, named: string | undefined): string {
  if (named !== undefined) return authorityOption(named);
  const looks = openLooksToRead(path);
  const [only, ...others] = authoritiesLookedAt(looks);
  looks.close();
  if (only !== undefined && others.length === 0) return only;
  throw new WrongUsage(`name one with --authority: there is ${[only, ...others].join(', ')}`);
}

function askedBy(report: string, options: ReportOptions, authority: string, reader: string): ReportAsked {
  const { from, to, child, person, days, after } = options;
  try {
    return reportAsked(
      { report, from, to, child, person, days, after },
      { authority, reader, now: Date.now() },
    );
  } catch (error) {
    throw error instanceof WronglyAsked ? new WrongUsage(error.message) : error;
  }
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(' ');
  if (value === null) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function print(document: ReportDocument): void {
  const { report: of, authority, from, to, ...found } = document;
  printLine(`${shown(of)} of ${shown(authority)}, ${shown(from)} to ${shown(to)}`);
  for (const [name, value] of Object.entries(found)) {
    if (!Array.isArray(value)) {
      printLine(`${name}: ${shown(value)}`);
      continue;
    }
    printLine(`${name}: ${value.length}`);
    const rows = value.map((row) =>
      typeof row === 'object' ? Object.values(row as object).map(shown) : [shown(row)],
    );
    printTable(rows);
  }
}

/** Who looked at whom; that this was read is kept as well. */
export async function report(name: string, options: ReportOptions): Promise<void> {
  const path = pathIn(options);
  const { by = userInfo().username } = options;
  if (!ACTOR.test(by)) throw new WrongUsage('--by is the pseudonym of a user: letters, digits and . @ : - _');
  const asked = askedBy(name, options, authorityOf(path, options.authority), by);
  if (asked.report === 'of-person' && asked.whom === by)
    throw new InputRefused('nobody reads what is kept about themselves');
  const document = await readReport({ folder: options.data, tables: tablesFile(options.data) }, asked);
  const looks = openLooks(path);
  try {
    const reader = { id: by, role: 'command-line', teams: [], purpose: 'audit', correlationId: randomUUID() };
    await keepReading(looks, reader, asked, Date.now(), document);
  } finally {
    looks.close();
  }
  if (options.json === true) printJson(document);
  else print(document);
}
