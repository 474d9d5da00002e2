import { adoptedStream, parseAdoptedStream } from '@permanence/care/adopted/stream';
import { childStream, parseChildStream } from '@permanence/care/child/stream';
import type { AdoptionLinks } from '@permanence/privacy/adoption-links/links';

/** A record that can be erased: a child's, or that of a child who was adopted, under the other identity. */
export interface RecordName {
  readonly kind: 'child' | 'adopted';
  readonly authority: string;
  readonly reference: string;
}

export function streamOf({ kind, authority, reference }: RecordName): string {
  return kind === 'child' ? childStream(authority, reference) : adoptedStream(authority, reference);
}

export function recordNamed(stream: string): RecordName {
  const child = parseChildStream(stream);
  if (child !== undefined) return { kind: 'child', authority: child.authority, reference: child.child };
  const adopted = parseAdoptedStream(stream);
  if (adopted !== undefined) return { kind: 'adopted', ...adopted };
  throw new Error('a record to erase is the record of nobody');
}

/** By what looks know it: those at the record of an adopted child are kept under a name made by a key. */
export function nameInLooks(links: Pick<AdoptionLinks, 'nameInLooks'>, stream: string): string {
  const { kind, authority, reference } = recordNamed(stream);
  return kind === 'child' ? reference : links.nameInLooks(authority, reference);
}
