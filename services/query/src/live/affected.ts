import type { DatabaseSync } from 'node:sqlite';
import { statement } from '../statements.ts';

/** A place in the history of the tables. */
export interface Mark {
  /** The last row of the list of events. */
  readonly lastFact: number;
  /** Another when the tables were made anew. */
  readonly schema: number;
}

/** Children whose record was added to since a mark, and the last instant at which everything believed at the mark was, and nothing since. */
export interface Affected {
  readonly children: readonly string[];
  readonly justBefore: number;
}

const MOST_CHILDREN = 200;

export function markOf(db: DatabaseSync): Mark {
  return {
    lastFact: Number(statement(db, 'last-fact').get()?.last),
    schema: Number(statement(db, 'schema-version').get()?.schema_version),
  };
}

/**
 * Whose rows may be others than at the mark. Undefined when that cannot be told: the tables were made anew, a fact of the
 * authority itself was recorded, two commits fell into one millisecond, or there are too many to be worth it.
 */
export function affectedSince(db: DatabaseSync, authority: string, mark: Mark): Affected | undefined {
  if (markOf(db).schema !== mark.schema) return undefined;
  const added = statement(db, 'facts-since').all({ authority, last: mark.lastFact });
  const children = added.map(({ child }) => String(child));
  const justBefore = Math.min(...added.map(({ since }) => Number(since))) - 1;
  const unclear = added.some(({ until }) => until !== null && Number(until) > justBefore);
  if (unclear || children.includes('') || children.length > MOST_CHILDREN) return undefined;
  return { children, justBefore };
}
