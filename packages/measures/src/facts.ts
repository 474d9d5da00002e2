import type { DatabaseSync } from 'node:sqlite';

/** An event of a child's stream as the read models keep it: no field that identifies a person. */
export interface FactSummary {
  readonly id: string;
  readonly revision: number;
  readonly type: string;
  /** The day it became true; null for a correction. */
  readonly trueOn: string | null;
  /** Instant of recording. */
  readonly recordedAt: string;
  /** Id of the event it corrects. */
  readonly corrects: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly source: string;
}

/** The events with these ids, of the child or of the authority itself, in the order of the days they are about. */
export function factsOf(
  db: DatabaseSync,
  authority: string,
  child: string,
  ids: readonly string[],
): readonly FactSummary[] {
  const wanted = new Set(ids);
  return db
    .prepare(
      `select * from fact where authority = ? and child in (?, '') order by coalesce(true_on, ?), revision`,
    )
    .all(authority, child, '9999-12-31')
    .filter((row) => wanted.has(String(row.event_id)))
    .map((row) => ({
      id: String(row.event_id),
      revision: Number(row.revision),
      type: String(row.type),
      trueOn: row.true_on === null ? null : String(row.true_on),
      recordedAt: new Date(Number(row.recorded_at)).toISOString(),
      corrects: row.corrects === null ? null : String(row.corrects),
      detail: JSON.parse(String(row.detail)) as Record<string, unknown>,
      source: String(row.source),
    }));
}
