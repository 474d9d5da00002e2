import { deterministicId } from '@permanence/event-store/event-id';
import type { EventMetadata } from '@permanence/event-store/event-store';
import type { Decide } from './intent.ts';

/** Who says so, for whom. */
export interface Caller {
  readonly authority: string;
  readonly actor: string;
  readonly correlationId: string;
}

/** What the caller believes the record to be: any of these revisions, or just that there is one. */
export type Match = readonly number[] | 'any';

export interface Command {
  /** The caller's own name for this command: said twice, it is done once. */
  readonly key: string;
  readonly decide: Decide;
  readonly mayBeFirst: boolean;
  readonly match: Match | undefined;
}

/** The same caller and key give the same id, so that a repeated command names the very same events. */
export function commandId({ authority, actor }: Caller, key: string): string {
  return deterministicId('command', authority, actor, key);
}

const SOURCE = 'api';

/** Metadata is made here and nowhere else. */
export function metadataOf({ authority, actor, correlationId }: Caller, id: string): EventMetadata {
  return { actor, authority, source: SOURCE, commandId: id, correlationId, causationId: id };
}
