import type { DatabaseSync } from 'node:sqlite';
import { missedBy, type ParkedRecord, parkedRecords } from '@permanence/read-models/parked';

interface Asked {
  readonly authority: string;
  readonly knownAt?: number | undefined;
}

/** Records that an answer to the questions has not taken in whole: one that compares two moments misses what either does. */
export function parkedFor(db: DatabaseSync, ...questions: readonly Asked[]): readonly ParkedRecord[] {
  const parked = parkedRecords(db);
  return [...new Set(questions.flatMap((question) => missedBy(parked, question)))];
}

/** What goes with every figure while records are parked; nothing when none is. */
export function parkedInWords(parked: readonly ParkedRecord[]): readonly string[] {
  const children = parked.filter(({ child }) => child !== undefined).length;
  const lines: string[] = [];
  if (children === 1) lines.push('1 child is parked: its later facts are not in this figure');
  if (children > 1) lines.push(`${children} children are parked: their later facts are not in this figure`);
  if (parked.length > children)
    lines.push("the authority's own record is parked: its later facts are not in this figure");
  return lines;
}
