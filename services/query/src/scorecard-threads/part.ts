import type { DatabaseSync } from 'node:sqlite';
import { measureOf } from '@permanence/measures/catalogue';
import type { Total } from '@permanence/measures/figure';
import type { Definition, Question } from '@permanence/measures/measure';
import { totalsFor } from '@permanence/measures/shared-terms';
import type { Shown } from '@permanence/read-models/sight';
import { positionReached } from '../at-least.ts';

/** Some of the measures on one day: what a thread is given to work out at a time. */
export interface Part {
  readonly question: Question;
  readonly measures: readonly string[];
  /** Whom it is worked out from. */
  readonly shown: Shown;
}

export interface PartAnswer {
  /** How far into the log the tables had come when it was worked out. */
  readonly position: number | null;
  readonly totals: readonly Total[];
}

export function answerPart(db: DatabaseSync, { question, measures }: Omit<Part, 'shown'>): PartAnswer {
  const definitions = measures.map((id) => measureOf(id) as Definition);
  db.exec('begin');
  try {
    return { position: positionReached(db), totals: totalsFor(db, definitions, question) };
  } finally {
    db.exec('commit');
  }
}
