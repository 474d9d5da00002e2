import { createHash } from 'node:crypto';
import { SEALED_CLASSES } from '@permanence/care/child/fact';
import type { RecordedEvent } from '@permanence/event-store/event-store';
import { withoutTexts } from './rewriting.ts';

const ALL = new Set(SEALED_CLASSES);

function withoutMarks(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('sealed' in value)) return value;
  return { as: (value as { as?: unknown }).as };
}

/** Digest of all that figures are made of: everything but texts, and the name of the record. */
export function skeletonOf(events: readonly RecordedEvent[]): string {
  const hash = createHash('sha256');
  for (const event of events) {
    const { position, revision, id, type, version, recordedAt } = event;
    const said = JSON.stringify(withoutTexts(event, ALL), withoutMarks);
    hash.update(`${JSON.stringify([position, revision, id, type, version, recordedAt])} ${said}\n`);
  }
  return hash.digest('hex');
}
