import type { DatabaseSync } from 'node:sqlite';
import { type Cohort, keysOf } from '@permanence/measures/cohort-switch';
import { figureOf, totalFor } from '@permanence/measures/figure';
import type { Definition, Question, Row } from '@permanence/measures/measure';
import { positionReached } from '../at-least.ts';
import type { Cell, TakeAway } from './take-away.ts';

/** What a file is asked for: a question, and the instant that counts as now. */
export interface Take {
  readonly question: Question;
  readonly now: number;
}

/** `sex=1; age-band=5 to 9`; empty when it is everybody. */
export function cohortInWords(cohort: Cohort | undefined): string {
  return keysOf(cohort)
    .map((key) => `${key}=${cohort?.[key]}`)
    .join('; ');
}

/** Whose record, on which day, known by when, and how far into the log the tables had come. */
export function aboutQuestion(db: DatabaseSync, { question, now }: Take) {
  return {
    authority: question.authority,
    asAt: question.asAt,
    knownAt: new Date(question.knownAt ?? now).toISOString(),
    position: positionReached(db),
    excludeUasc: question.excludeUasc === true,
    cohort: cohortInWords(question.cohort),
  };
}

const COLUMNS = ['child', 'outcome', 'childValue', 'because', 'notes', 'consideredOn', 'evidence'] as const;

function cellsOf({ child, outcome, value, because, notes, consideredOn, evidence }: Row): readonly Cell[] {
  return [child, outcome, value ?? null, because, notes, consideredOn, evidence];
}

/** One figure; with the children behind it, by reference, when they are wanted. */
export function figureFile(
  db: DatabaseSync,
  definition: Definition,
  take: Take,
  withChildren: boolean,
): TakeAway {
  const { question } = take;
  const figure = withChildren ? figureOf(db, definition, question) : undefined;
  const { numerator, denominator, value, collected } = figure ?? totalFor(db, definition, question);
  return {
    name: [definition.id, question.authority, question.asAt].join('-'),
    about: {
      definition: `${definition.id}@${definition.version}`,
      title: definition.title,
      ...aboutQuestion(db, take),
      policy: question.policy ?? definition.policies[0] ?? null,
      years: question.years ?? definition.years[0],
      unit: definition.unit,
      ...{ numerator, denominator, value, collected },
    },
    columns: figure === undefined ? [] : COLUMNS,
    rows: figure?.rows.map(cellsOf) ?? [],
  };
}
