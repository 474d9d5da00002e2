import type { DatabaseSync } from 'node:sqlite';
import type { ChangedRows } from './changed-rows.ts';
import type { Corner } from './corner.ts';
import { careEnded, type EndOf } from './told.ts';

/** A child in a part, with the events that explain it: those behind one side and not the other, and what corrected or ended. */
export interface ChangedChild extends ChangedRows {
  readonly events: readonly string[];
}

/** Children whose rows are on one side only are explained by the end of care as well, seen from the other side. */
export function endsBetween(
  db: DatabaseSync,
  before: Corner,
  after: Corner,
  changed: readonly ChangedRows[],
) {
  const children = changed
    .filter((rows) => rows.before.length === 0 || rows.after.length === 0)
    .map(({ child }) => child);
  const [then, now]: readonly EndOf[] = [before, after].map((corner) => careEnded(db, corner, children));
  return ({ child, before: was, after: is, behindBefore, behindAfter }: ChangedRows): readonly string[] => {
    if (is.length === 0) return now?.(child, behindBefore) ?? [];
    return was.length === 0 ? (then?.(child, behindAfter) ?? []) : [];
  };
}

export function explained(
  changed: readonly ChangedRows[],
  more: (rows: ChangedRows) => readonly string[],
): readonly ChangedChild[] {
  return changed.map((rows) => {
    const onOneSide = rows.behindBefore.symmetricDifference(rows.behindAfter);
    return { ...rows, events: [...onOneSide.union(new Set(more(rows)))] };
  });
}
