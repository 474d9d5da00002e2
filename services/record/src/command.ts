import type { Person } from '@permanence/access/person';
import type { Purpose } from '@permanence/access/purposes';
import { CORRECTING_INTENTS, type Correcting } from '@permanence/access/rest-matrix';
import { deterministicId } from '@permanence/event-store/event-id';
import type { EventMetadata } from '@permanence/event-store/event-store';
import type { Decide, Intent, NeededSight, ReadBody } from './intent.ts';

/** Who says so, for whom. */
export interface Caller {
  readonly authority: string;
  readonly actor: string;
  readonly correlationId: string;
  /** A person has rights, and only those; a program of ours, which nobody can reach from outside, has all. */
  readonly by: Person | 'program';
  /** What for, as looks are kept. */
  readonly purpose?: Purpose | undefined;
}

/** What the caller believes the record to be: any of these revisions, or just that there is one. */
export type Match = readonly number[] | 'any';

export interface Command {
  /** The caller's own name for this command: said twice, it is done once. */
  readonly key: string;
  readonly decide: Decide;
  readonly mayBeFirst: boolean;
  readonly match: Match | undefined;
  readonly sight: NeededSight;
  /** What it would correct, and in which way. */
  readonly corrects: { readonly id: string; readonly by: Correcting } | undefined;
}

function correctingBy(path: string): Correcting | undefined {
  return CORRECTING_INTENTS.find((intent) => intent === path);
}

export function commandOf(
  { path, mayBeFirst, sight }: Intent,
  { decide, corrects: id }: Extract<ReadBody, { decide: Decide }>,
  key: string,
  match: Match | undefined,
): Command {
  const by = correctingBy(path);
  const corrects = id === undefined || by === undefined ? undefined : { id, by };
  return { key, decide, mayBeFirst, match, sight, corrects };
}

/** The same caller and key give the same id, so that a repeated command names the very same events. */
export function commandId({ authority, actor }: Caller, key: string): string {
  return deterministicId('command', authority, actor, key);
}

const SOURCE = 'api';
const SOURCE_OF_PROGRAMS = 'load';

/** Metadata is made here and nowhere else. */
export function metadataOf({ authority, actor, correlationId, by }: Caller, id: string): EventMetadata {
  const who =
    by === 'program' ? { actor, source: SOURCE_OF_PROGRAMS } : { actor, role: by.role, source: SOURCE };
  return { ...who, authority, commandId: id, correlationId, causationId: id };
}
