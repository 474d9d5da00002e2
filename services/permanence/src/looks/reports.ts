import type { DatabaseSync } from 'node:sqlite';
import { BULK_RULE, bulkLooks } from '@permanence/access/looks/reports/bulk';
import { DAYS_OF_SILENCE, dormant } from '@permanence/access/looks/reports/dormant';
import {
  type Looked,
  looksAtChild,
  looksBetween,
  looksOfPerson,
  type Range,
} from '@permanence/access/looks/reports/looked';
import { noRelationship } from '@permanence/access/looks/reports/no-relationship';
import { ownFamily } from '@permanence/access/looks/reports/own-family';
import type { TiesOfChildren } from '@permanence/access/looks/reports/why-seen';

export const REPORTS = ['no-relationship', 'bulk', 'dormant', 'own-family', 'of-child', 'of-person'] as const;
export type ReportName = (typeof REPORTS)[number];

export interface ReportAsked extends Range {
  readonly report: ReportName;
  /** Whom a report is of, where it is of one: a child's reference or a person's id. */
  readonly whom?: string | undefined;
  /** Who reads: what is about them is left out. */
  readonly reader: string;
  /** Days of silence that make an account dormant. */
  readonly days?: number | undefined;
  /** Of the reports of one child or person: only what came after this entry. */
  readonly after?: number | undefined;
}

export interface ReportSources {
  readonly looks: DatabaseSync;
  readonly ties: TiesOfChildren;
  /** Accounts that there must be. */
  readonly accounts: () => readonly string[];
}

export type ReportDocument = Readonly<Record<string, unknown>>;

/** Entries of a page; one page is no harm to whoever waits for it. */
const ENTRIES_A_PAGE = 1_000;

const instant = (at: number) => new Date(at).toISOString();

function told<Shown extends Looked>({ at, ...look }: Shown) {
  return { at: instant(at), ...look };
}

function* notOf(reader: string, looks: Iterable<Looked>): Generator<Looked> {
  for (const look of looks) if (look.person !== reader) yield look;
}

/** Whole entries only: the next page begins after the last of this one. */
function page(looks: Iterable<Looked>, after: number): ReportDocument {
  const shown: Looked[] = [];
  const entries = new Set<number>();
  for (const look of looks) {
    if (look.entry <= after) continue;
    if (entries.size === ENTRIES_A_PAGE && !entries.has(look.entry)) {
      return { looks: shown.map(told), next: shown.at(-1)?.entry };
    }
    entries.add(look.entry);
    shown.push(look);
  }
  return { looks: shown.map(told), next: null };
}

function ofDormant({ looks, accounts }: ReportSources, asked: ReportAsked): ReportDocument {
  const { reader, days = DAYS_OF_SILENCE } = asked;
  const { awoke, silent, never } = dormant(looks, asked, accounts(), days);
  const others = <Account extends { readonly person: string }>(found: readonly Account[]) =>
    found.filter(({ person }) => person !== reader);
  return { days, awoke: others(awoke), silent: others(silent), never };
}

function ofBulk({ looks }: ReportSources, asked: ReportAsked): ReportDocument {
  const found = bulkLooks(looks, asked).filter(({ person }) => person !== asked.reader);
  return { rule: BULK_RULE, found: found.map(({ from, ...bulk }) => ({ from: instant(from), ...bulk })) };
}

async function contents(sources: ReportSources, asked: ReportAsked): Promise<ReportDocument> {
  const { looks, ties } = sources;
  const { reader, whom = '', after = 0 } = asked;
  switch (asked.report) {
    case 'no-relationship':
      return noRelationship(notOf(reader, looksBetween(looks, asked)), ties);
    case 'own-family':
      return { looks: (await ownFamily(notOf(reader, looksBetween(looks, asked)), ties)).map(told) };
    case 'bulk':
      return ofBulk(sources, asked);
    case 'dormant':
      return ofDormant(sources, asked);
    case 'of-child':
      return page(notOf(reader, looksAtChild(looks, asked, whom)), after);
    case 'of-person':
      return page(looksOfPerson(looks, asked, whom), after);
  }
}

/** A report on who looked at whom, as one document. */
export async function looksReport(sources: ReportSources, asked: ReportAsked): Promise<ReportDocument> {
  const { report, authority, from, to, whom } = asked;
  const head = { report, authority, from: instant(from), to: instant(to) };
  return { ...head, ...(whom === undefined ? {} : { whom }), ...(await contents(sources, asked)) };
}
