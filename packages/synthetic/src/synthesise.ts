import { join } from 'node:path';
import type { CivilDate } from '@permanence/calendar/civil-date';
import { addMonths } from '@permanence/calendar/civil-date';
import { collectionYearOf } from '@permanence/calendar/interval';
import { inventAuthority } from './authority.ts';
import { type Counts, ReturnWriter } from './files.ts';

export interface SynthesiseOptions {
  /** Children in care at `asAt`. */
  readonly children: number;
  readonly asAt: CivilDate;
  readonly seed: number;
  readonly out: string;
  /** Yearly returns in folders of their own, the last one of the year that holds `asAt`; otherwise one folder for everything. */
  readonly years?: number;
  readonly yearsOfHistory?: number;
  readonly edges?: boolean;
}

export interface Synthesised {
  /** Everyone in the record: in care, left care, short breaks. */
  readonly children: number;
  readonly returns: readonly { readonly folder: string; readonly year: string; readonly counts: Counts }[];
}

/** Invents an authority and writes its returns, in one pass over its children. */
export function synthesise(options: SynthesiseOptions): Synthesised {
  const { out, years, asAt, yearsOfHistory = Math.max(years ?? 0, 5) } = options;
  const returns = years === undefined ? [everything(out, asAt)] : yearly(out, years, asAt);
  let children = 0;
  try {
    for (const child of inventAuthority({ ...options, yearsOfHistory })) {
      children += 1;
      for (const { writer } of returns) writer.add(child);
    }
  } finally {
    for (const { writer } of returns) writer.close();
  }
  return {
    children,
    returns: returns.map(({ folder, year, writer }) => ({ folder, year, counts: writer.counts() })),
  };
}

interface OpenReturn {
  readonly folder: string;
  readonly year: string;
  readonly writer: ReturnWriter;
}

function everything(folder: string, asAt: CivilDate): OpenReturn {
  return { folder, year: collectionYearOf(asAt), writer: new ReturnWriter(folder, { asAt }) };
}

function yearly(out: string, years: number, asAt: CivilDate): OpenReturn[] {
  return Array.from({ length: years }, (_, at) => {
    const year = collectionYearOf(addMonths(asAt, -12 * (years - 1 - at)));
    const folder = join(out, year);
    return { folder, year, writer: new ReturnWriter(folder, { asAt, year }) };
  });
}
