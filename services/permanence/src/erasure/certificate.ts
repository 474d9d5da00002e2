import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { OWNER_ONLY_FILE, OWNER_ONLY_FOLDER } from '@permanence/files/owner-only';
import type { Erasing } from './asked.ts';
import type { ErasedInFiles } from './erase-files.ts';

/** What was done, for whoever has to answer for it: no reference, no name, no text. */
export interface Certificate {
  readonly version: 1;
  readonly erasure: string;
  readonly erasedAt: string;
  readonly authority: string;
  readonly classes: readonly string[];
  readonly whole: boolean;
  readonly basis: string;
  readonly reason: string;
  readonly by: string;
  readonly approvedBy: string;
  /** What the record is called since; null where its name stays. */
  readonly replacement: string | null;
  readonly events: number;
  readonly done: ErasedInFiles;
  readonly backups: number;
  /** What is left to do elsewhere, in words. */
  readonly remaining: readonly string[];
  /** SHA-256 of the record without its texts and its name: figures are made of that, and it did not change. */
  readonly skeleton: { readonly before: string; readonly after: string };
}

export function certificateOf(
  { id, asked, stream, renamed, skeleton }: Erasing,
  said: Pick<Certificate, 'erasedAt' | 'events' | 'done' | 'backups' | 'remaining'> & {
    readonly after: string;
  },
): Certificate {
  const { authority, classes, basis, reason, by, approvedBy } = asked;
  const { after, ...counts } = said;
  return {
    version: 1,
    erasure: id,
    ...{ authority, classes, basis, reason, by, approvedBy },
    whole: stream !== renamed,
    replacement: stream === renamed ? null : renamed,
    ...counts,
    skeleton: { before: skeleton, after },
  };
}

export function writeCertificate(path: string, certificate: Certificate): void {
  mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_FOLDER });
  writeFileSync(path, `${JSON.stringify(certificate, undefined, 2)}\n`, { mode: OWNER_ONLY_FILE });
}
