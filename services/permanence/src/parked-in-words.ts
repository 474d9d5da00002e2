import type { DatabaseSync } from 'node:sqlite';
import { missedBy, type ParkedRecord, parkedRecords } from '@permanence/read-models/parked';

/** Records that an answer to the question has not taken in whole. */
export function parkedFor(
  db: DatabaseSync,
  question: { readonly authority: string; readonly knownAt?: number | undefined },
): readonly ParkedRecord[] {
  return missedBy(parkedRecords(db), question);
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
