import { readFileSync } from 'node:fs';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { prepared } from '../statement.ts';
import type { ChangedRows } from './changed-rows.ts';
import { type Corner, parametersAt } from './corner.ts';

function sql(name: string): string {
  return readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');
}

/** An event that was told between two moments. */
interface Told {
  readonly id: string;
  /** Of a correction, the fact it corrects. */
  readonly corrects: string | undefined;
  /** Whether that fact had been known before. */
  readonly wasKnown: boolean;
}

export type ToldOf = (child: string) => readonly Told[];

/** What was told of these children between the moments of two corners, whichever is the earlier. */
export function toldBetween(db: DatabaseSync, a: Corner, b: Corner, children: readonly string[]): ToldOf {
  const [after = 0, until = 0] = [a, b]
    .map((corner) => Number(parametersAt(corner).known_at))
    .toSorted((x, y) => x - y);
  const { authority } = a.question;
  const rows = prepared(db, 'told between', () => sql('told-between'))
    .all({ authority, after, until, children: JSON.stringify(children) })
    .map(({ child, id, corrects, was_known }) => ({
      child: String(child),
      id: String(id),
      corrects: corrects === null ? undefined : String(corrects),
      wasKnown: was_known === 1,
    }));
  const byChild = Map.groupBy(rows, ({ child }) => child);
  return (child) => byChild.get(child) ?? [];
}

export interface Learned {
  readonly how: 'recorded-late' | 'corrected';
  /** The corrections, where there are any. */
  readonly events: readonly string[];
}

/**
 * Whether rows differ because what had been known was put right, or because more was told. A correction that took
 * something out of the record leaves nothing in the evidence: it is named when nothing else is.
 */
export function learned({ behindBefore, behindAfter }: ChangedRows, told: readonly Told[]): Learned {
  const evidence = behindBefore.union(behindAfter);
  const corrections = told.filter(({ wasKnown }) => wasKnown);
  const touching = corrections.filter(({ id, corrects = '' }) => evidence.has(id) || evidence.has(corrects));
  const more = told.some(({ id, corrects }) => corrects === undefined && evidence.has(id));
  const found = touching.length > 0 || more ? touching : corrections;
  return { how: found.length > 0 ? 'corrected' : 'recorded-late', events: found.map(({ id }) => id) };
}

export type EndOf = (child: string, evidence: ReadonlySet<string>) => readonly string[];

/** What had ended, by a corner's day and as known there, the periods of care that rows rest on. */
export function careEnded(db: DatabaseSync, corner: Corner, children: readonly string[]): EndOf {
  const { authority = '', as_at = '', known_at = 0 } = parametersAt(corner);
  const rows = prepared(db, 'care ended', () => sql('care-ended')).all({
    ...{ authority, as_at, known_at },
    children: JSON.stringify(children),
  });
  const byChild = Map.groupBy(rows, ({ child }) => String(child));
  return (child, evidence) =>
    (byChild.get(child) ?? [])
      .filter((period) => idsIn(period.evidence).some((id) => evidence.has(id)))
      .flatMap((period) => idsIn(period.ended_by));
}

function idsIn(column: SQLOutputValue | undefined): readonly string[] {
  return String(column ?? '')
    .split(',')
    .filter((id) => id !== '');
}
