import type { DatabaseSync } from 'node:sqlite';
import { isCollected } from '../collected.ts';
import { figureOf, type Total, tallyRows, totalOf } from '../figure.ts';
import type { Definition, Question, Row } from '../measure.ts';
import { type Parameters, parametersOf } from '../parameters.ts';

/** A figure by what it depends on: the definition, and the question with its day and its moment of knowledge. */
export interface Corner {
  readonly definition: Definition;
  readonly question: Question;
}

/** The rows of the figure at a corner: those of `figureOf`, unless whoever asks keeps figures. */
export type RowsAt = (corner: Corner) => readonly Row[];

export function rowsOf(db: DatabaseSync): RowsAt {
  return ({ definition, question }) => figureOf(db, definition, question).rows;
}

/** The question with nothing left to defaults. */
export function parametersAt({ definition, question }: Corner): Parameters {
  return parametersOf(definition, question);
}

/** A figure on the way from one corner to another: all that its total is made of. */
export interface Station {
  readonly corner: Corner;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly collected: boolean;
  /** What the authority itself is exposed to, where the figure is a rate of it. */
  readonly common: number;
  /** The events behind that: those behind every row. */
  readonly behindAll: ReadonlySet<string>;
}

function behindAll(rows: readonly Row[]): ReadonlySet<string> {
  const [first, ...others] = rows.map(({ evidence }) => new Set(evidence));
  return others.reduce((shared, evidence) => shared.intersection(evidence), first ?? new Set<string>());
}

/** Stations that are each worked out once. */
export function stations(db: DatabaseSync, rowsAt: RowsAt): (corner: Corner) => Station {
  const kept = new Map<string, Station>();
  return (corner) => {
    const { definition, question } = corner;
    const parameters = parametersAt(corner);
    const key = JSON.stringify([definition.id, definition.version, parameters, question.cohort]);
    const found = kept.get(key);
    if (found !== undefined) return found;
    const rows = rowsAt(corner);
    const station = {
      corner,
      rows: Map.groupBy(rows, ({ child }) => child),
      collected: isCollected(db, definition, parameters),
      common: tallyRows(rows).common,
      behindAll: behindAll(rows),
    };
    kept.set(key, station);
    return station;
  };
}

export function totalAt({ corner, rows, collected, common }: Station): Total {
  const tally = tallyRows([...rows.values()].flat());
  return totalOf(corner.definition.sum, { ...tally, common }, collected);
}
