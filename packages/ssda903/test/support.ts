import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CareEvent } from '@permanence/care/child/catalogue';
import { CORRECTIONS, FACTS, isFactName } from '@permanence/care/child/catalogue';
import type { Timelines } from '@permanence/care/child/fold';
import { foldChild } from '@permanence/care/child/fold';
import { standingFacts } from '@permanence/care/child/standing';
import { proposeChild } from '../src/propose.ts';
import type { ChildRows, Row } from '../src/row.ts';
import { TABLE_NAMES, type TableName, tableOf } from '../src/tables.ts';

export function idOf(...parts: string[]): string {
  const hash = createHash('sha1').update(parts.join('\u0000')).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-5${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

export type Values = Readonly<Record<string, string>>;
export type Tables = Partial<Record<TableName, readonly Values[]>>;

export const HEADER: Values = { SEX: '1', DOB: '01/05/2010', ETHNIC: 'WBRI', UPN: 'A123456789012' };

const EPISODE: Values = {
  RNE: 'S',
  LS: 'C2',
  CIN: 'N1',
  PLACE: 'U6',
  PLACE_PROVIDER: 'PR1',
  HOME_POST: 'ZZ1 1AA',
  PL_POST: 'ZZ2 2BB',
  URN: '1234567',
};

/** An episode that is open, unless told otherwise. */
export function episode(start: string, values: Values = {}): Values {
  return { ...EPISODE, DECOM: start, ...values };
}

/** A child's rows as they come out of staging. Every table that is named is in the return; the Header always is. */
export function childRows(tables: Tables, child = 'C1'): ChildRows {
  const withHeader: Tables = { header: [HEADER], ...tables };
  const rows = (table: TableName): Row[] =>
    (withHeader[table] ?? []).map((given, index) => {
      const blank = Object.fromEntries(tableOf(table).columns.map((column) => [column, '']));
      return { file: `${table}.csv`, row: index + 2, values: { ...blank, ...given } };
    });
  const entries = TABLE_NAMES.map((table): [string, Row[]] => [table, rows(table)]);
  return {
    child,
    tables: Object.fromEntries(entries) as Record<TableName, Row[]>,
    present: new Set(Object.keys(withHeader) as TableName[]),
  };
}

export function propose(tables: Tables, year = '2017-18', events: readonly CareEvent[] = []) {
  return proposeChild({ authority: '999', year, rows: childRows(tables), events, idOf });
}

/** The stream after returns were taken one after the other; a refused one adds nothing. */
export function take(...returns: readonly (readonly [year: string, tables: Tables])[]): CareEvent[] {
  const events: CareEvent[] = [];
  for (const [year, tables] of returns) events.push(...newEvents(propose(tables, year, events)));
  return events;
}

export function newEvents(proposal: ReturnType<typeof propose>): readonly CareEvent[] {
  return proposal.outcome === 'accepted' ? proposal.events : [];
}

export function typesOf(events: readonly CareEvent[]): string[] {
  return events.map((event) => event.type);
}

export function rulesOf(tables: Tables, severity: 'quarantine' | 'warning', year = '2017-18'): string[] {
  return propose(tables, year)
    .problems.filter((problem) => problem.severity === severity)
    .map((problem) => problem.rule);
}

/** Timelines without the events behind them: what is believed, however it came to be. */
export function believed(events: readonly CareEvent[]): unknown {
  const timelines: Timelines = foldChild(events);
  return JSON.parse(
    JSON.stringify(timelines, (key, value: unknown) =>
      key === 'evidence' || key === 'endedBy' ? undefined : value,
    ),
  );
}

/** All that stands, but for what each return was warned of, which depends on what was known by then. */
export function standing(events: readonly CareEvent[]): string[] {
  return [...standingFacts(events).all()]
    .map(({ id, data }) => {
      const { warnings: _warnings, ...rest } = { warnings: undefined, ...data };
      return `${id} ${JSON.stringify(rest)}`;
    })
    .sort();
}

/** What zod says against the events' data. */
export function shapeProblems(events: readonly CareEvent[]): string[] {
  return events.flatMap(({ type, data }) => {
    const { schema } = isFactName(type) ? FACTS[type] : CORRECTIONS[type];
    const parsed = schema.safeParse(data);
    return parsed.success ? [] : [`${type}: ${parsed.error.message}`];
  });
}

/** The facts a return becomes, without those that every return becomes. */
export function factsOf(tables: Tables, year = '2017-18') {
  const events = newEvents(propose(tables, year));
  const [problem] = shapeProblems(events);
  if (problem !== undefined) throw new Error(problem);
  return events.map(({ type, data }) => ({ type, ...data }));
}

export function ofType(tables: Tables, ...types: string[]) {
  return factsOf(tables).filter(({ type }) => types.includes(type));
}

/** Writes files into a folder of their own, which is gone afterwards. */
export async function withFiles<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (dir: string) => Promise<T>,
): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'ssda903-test-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
    return await use(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
