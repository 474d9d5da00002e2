import { hash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { MEASURES, measureOf } from './catalogue.ts';
import { namesOfErased } from './erased-children.ts';
import { outcomesOf } from './figure.ts';
import type { Definition, Figure, Outcome, OutcomeRow, Question } from './measure.ts';
import { ratingOf } from './rating.ts';
import { type Standards, standardsOn } from './standards.ts';

/** A figure as it is published. The order of the fields is part of the hash. */
export interface PublishedFigure {
  readonly measure: string;
  readonly version: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: string | null;
  readonly collected: boolean;
  readonly target: string | null;
  readonly floor: string | null;
  readonly rag: string | null;
}

/** Rows of a figure that are alike, by the pseudonyms of their children. */
export interface AlikeRows {
  readonly outcome: Outcome;
  readonly because: string;
  readonly value?: number;
  readonly children: readonly string[];
}

export interface PublicationContents {
  readonly figures: readonly PublishedFigure[];
  readonly rows: readonly { readonly measure: string; readonly rows: readonly AlikeRows[] }[];
  /** SHA-256 of `contentsText`. */
  readonly hash: string;
}

/** A measure that was published in a version that is here no more. */
export class DefinitionGone extends Error {
  override readonly name = 'DefinitionGone';
}

const PSEUDONYM_DIGITS = 12;

/** Tells a child from others inside one publication, and joins no two publications. */
export function pseudonymOf(publication: string, child: string): string {
  return hash('sha256', `${publication} ${child}`).slice(0, PSEUDONYM_DIGITS);
}

function alikeRows(nameOf: (child: string) => string, rows: readonly OutcomeRow[]): readonly AlikeRows[] {
  const groups = Map.groupBy(rows, ({ outcome, because, value }) =>
    JSON.stringify([outcome, because, value]),
  );
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, alike]) => {
      const { outcome, because, value } = alike[0] as OutcomeRow;
      const children = alike.map(({ child }) => nameOf(child)).sort();
      return { outcome, because, ...(value === undefined ? {} : { value }), children };
    });
}

function published(
  definition: Definition,
  figure: Figure<OutcomeRow>,
  standards: Standards,
): PublishedFigure {
  const { numerator, denominator, value, collected } = figure;
  const { target, floor } = standards;
  return {
    measure: definition.id,
    version: definition.version,
    ...{ numerator, denominator, value, collected },
    target: target === undefined ? null : String(target.value),
    floor: floor === undefined ? null : String(floor.value),
    rag: ratingOf(definition, figure, standards).rag,
  };
}

/** The bytes that are hashed, and that `reproduce` prints. */
export function contentsText({ figures, rows }: Omit<PublicationContents, 'hash'>): string {
  return `${JSON.stringify({ figures, rows })}\n`;
}

/** Everything on a scorecard, worked out at one day and one moment of knowledge, under a publication's own pseudonyms. */
export function publicationContents(
  db: DatabaseSync,
  question: Question,
  publication: string,
  definitions: readonly Definition[] = MEASURES,
): PublicationContents {
  const standards = standardsOn(db, question);
  const erased = namesOfErased(db, question.authority, publication);
  const nameOf = (child: string) => erased.get(child) ?? pseudonymOf(publication, child);
  const worked = definitions.map((definition) => ({
    definition,
    figure: outcomesOf(db, definition, question),
  }));
  const contents = {
    figures: worked.map(({ definition, figure }) => published(definition, figure, standards(definition.id))),
    rows: worked.map(({ definition, figure }) => ({
      measure: definition.id,
      rows: alikeRows(nameOf, figure.rows),
    })),
  };
  return { ...contents, hash: hash('sha256', contentsText(contents)) };
}

/** The definitions that figures were published by. */
export function definitionsOf(figures: readonly PublishedFigure[]): readonly Definition[] {
  return figures.map(({ measure, version }) => {
    const definition = measureOf(measure);
    if (definition?.version === version) return definition;
    throw new DefinitionGone(`${measure} version ${version} is not in this program's catalogue`);
  });
}
