import type { DatabaseSync } from 'node:sqlite';
import { measureOf } from './catalogue.ts';
import { changeBetween } from './change/change.ts';
import { publishedInWords } from './change/in-words.ts';
import { lastPublishedOf } from './publications.ts';
import type { ScorecardQuestion, ScorecardRow } from './scorecard.ts';

/**
 * Of a page that was published of the same day: each figure that would be another one now, in a sentence that says what it
 * was published as and why it moved. Empty when nothing was published, or nothing moved. Figures that are the same by
 * numerator, denominator and value are not looked into.
 */
export function sincePublished(
  db: DatabaseSync,
  { since: _since, ...question }: ScorecardQuestion,
  rows: readonly ScorecardRow[],
): readonly string[] {
  const { authority, asAt, excludeUasc = false, cohort } = question;
  if (cohort !== undefined) return [];
  const publication = lastPublishedOf(db, authority, asAt, excludeUasc);
  if (publication === undefined) return [];
  const published = new Map(publication.figures.map((figure) => [figure.measure, figure]));
  return rows.flatMap(({ measure, title, numerator, denominator, value }) => {
    const [was, definition] = [published.get(measure), measureOf(measure)];
    if (was === undefined || definition === undefined) return [];
    if (was.numerator === numerator && was.denominator === denominator && was.value === value) return [];
    const then = { definition, question: { ...question, knownAt: publication.knownAt } };
    return [`${title}. ${publishedInWords(changeBetween(db, then, { definition, question }))}`];
  });
}
