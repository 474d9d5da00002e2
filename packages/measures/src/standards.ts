import type { DatabaseSync } from 'node:sqlite';
import { exactOf, minus, ZERO } from './exact.ts';
import type { Question } from './measure.ts';
import { EVERYTHING } from './parameters.ts';
import { printFraction } from './print.ts';
import { prepared, sqlFile } from './statement.ts';

/** A figure that somebody set or published. */
export interface Standard {
  readonly value: number;
  readonly source: string | null;
  /** Events of the authority's stream that say so. */
  readonly evidence: readonly string[];
}

/** What a measure is held against. */
export interface Standards {
  readonly target: Standard | undefined;
  readonly floor: Standard | undefined;
  readonly england: Standard | undefined;
  /** Their mean as somebody else published it. */
  readonly neighboursAlready: Standard | undefined;
  /** Printed values of the statistical neighbours that published one. */
  readonly neighbours: readonly Standard[];
  /** How many statistical neighbours the authority has. */
  readonly neighbourCount: number;
}

const ENGLAND = 'ENGLAND';
const NEIGHBOURS = 'NEIGHBOURS';

interface Found {
  readonly kind: string;
  readonly measure: string | null;
  readonly of: string | null;
  readonly standard: Standard;
}

function rowsOf(db: DatabaseSync, { authority, asAt, knownAt }: Question): readonly Found[] {
  return prepared(db, 'standards', () => sqlFile('standards'))
    .all({ authority, as_at: asAt, known_at: knownAt ?? EVERYTHING })
    .map((row) => ({
      kind: String(row.kind),
      measure: row.measure === null ? null : String(row.measure),
      of: row.of_whom === null ? null : String(row.of_whom),
      standard: {
        value: Number(row.amount),
        source: row.source === null ? null : String(row.source),
        evidence: String(row.evidence).split(','),
      },
    }));
}

/** What every measure is held against on the day, as known then. */
export function standardsOn(db: DatabaseSync, question: Question): (measure: string) => Standards {
  const rows = rowsOf(db, question);
  const neighbours = new Set(
    rows.filter(({ kind, of }) => kind === 'statistical-neighbour' && of !== '').map(({ of }) => of),
  );
  return (measure) => {
    const own = rows.filter((row) => row.measure === measure);
    const only = (kind: string) => own.find((row) => row.kind === kind)?.standard;
    const published = own.filter(({ kind }) => kind === 'benchmark');
    return {
      target: only('target'),
      floor: only('floor'),
      england: published.find(({ of }) => of === ENGLAND)?.standard,
      neighboursAlready: published.find(({ of }) => of === NEIGHBOURS)?.standard,
      neighbours: published.filter(({ of }) => neighbours.has(of)).map(({ standard }) => standard),
      neighbourCount: neighbours.size,
    };
  };
}

/** Plain mean of the neighbours' printed values, as panels' papers work it out; where none is on record, the mean that was published. */
export function neighboursMean(
  { neighbours, neighboursAlready }: Standards,
  decimals: number,
): string | null {
  if (neighbours.length === 0)
    return neighboursAlready === undefined ? null : String(neighboursAlready.value);
  const sum = neighbours.reduce((total, { value }) => minus(total, minus(ZERO, exactOf(value))), ZERO);
  return printFraction(sum.top, sum.bottom * BigInt(neighbours.length), decimals);
}
