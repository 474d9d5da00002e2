import { rowsOf } from '@permanence/files/rows';
import { subjectOf } from './subject.ts';
import type { VaultFile } from './vault-file.ts';

/** An erasure as the vault remembers it, without a word of whom it was about. */
export interface Erasure<Asked = unknown> {
  readonly id: string;
  /** Keyed digest of the stream as it was called before. */
  readonly subject: string;
  /** What the stream is called since; undefined where only some texts were destroyed. */
  readonly replacement: string | undefined;
  readonly asked: Asked;
  /** Digest of the record without its texts and its name, before anything was destroyed. */
  readonly skeleton: string;
  readonly begunAt: number;
  readonly finishedAt: number | undefined;
}

interface Row {
  readonly id: string;
  readonly subject: string;
  readonly replacement: string | null;
  readonly asked: string;
  readonly skeleton: string;
  readonly begun_at: number;
  readonly finished_at: number | null;
}

function erasureOf(row: Row): Erasure {
  return {
    id: row.id,
    subject: row.subject,
    replacement: row.replacement ?? undefined,
    asked: JSON.parse(row.asked) as unknown,
    skeleton: row.skeleton,
    begunAt: row.begun_at,
    finishedAt: row.finished_at ?? undefined,
  };
}

export type NewErasure = Omit<Erasure, 'subject' | 'finishedAt'> & { readonly stream: string };

/** What was erased and is being erased, kept with the keys: it has to outlive every copy of the log. */
export function erasuresIn({ statements }: VaultFile, secret: Uint8Array) {
  const all = (): readonly Erasure[] => rowsOf<Row>(statements.erasures).map(erasureOf);
  return {
    all,
    /** The last one of the stream that bore this name then. */
    of: (stream: string): Erasure | undefined => {
      const subject = subjectOf(secret, stream);
      return all().findLast((erasure) => erasure.subject === subject);
    },
    /** Every one of the streams that bore a name then, asked for many names at once. */
    byName: (): ((stream: string) => readonly Erasure[]) => {
      const bySubject = Map.groupBy(all(), ({ subject }) => subject);
      return (stream) => bySubject.get(subjectOf(secret, stream)) ?? [];
    },
    begin({ id, stream, replacement, asked, skeleton, begunAt }: NewErasure): void {
      const subject = subjectOf(secret, stream);
      statements.insertErasure.run(
        id,
        subject,
        replacement ?? null,
        JSON.stringify(asked),
        skeleton,
        begunAt,
      );
    },
    finish: (id: string, now: number): void => void statements.finishErasure.run(now, id),
  };
}
