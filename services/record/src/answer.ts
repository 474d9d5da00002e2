import type { Refusal, Warning } from '@permanence/care/child/decision';
import type { NewEvent, RecordedEvent } from '@permanence/event-store/event-store';

/** An event without what it says. */
export interface EventSaid {
  readonly id: string;
  readonly type: string;
  /** The day it became true; null for a correction. */
  readonly on: string | null;
}

export function eventSaid({ id, type, data }: NewEvent): EventSaid {
  return { id, type, on: typeof data.on === 'string' ? data.on : null };
}

/** What a command answers. No events: it held already. */
export interface Answer {
  readonly events: readonly EventSaid[];
  readonly warnings: readonly Warning[];
  /** Revision of the record after it, which is the ETag; -1 while nothing is recorded. */
  readonly revision: number;
  /** Read models that have come this far know it. */
  readonly position: number;
  /** Null when nothing had to be recorded. */
  readonly recordedAt: string | null;
}

export interface DryAnswer extends Answer {
  readonly dryRun: true;
  readonly wouldFollow: unknown;
}

/** What became of commands on one record: all of them took place, or none. */
export type Outcome =
  | { readonly kind: 'recorded'; readonly answers: readonly Answer[] }
  | { readonly kind: 'would-record'; readonly answers: readonly Answer[]; readonly wouldFollow: unknown }
  /** `at`: which of the commands. */
  | { readonly kind: 'refused'; readonly at: number; readonly refusal: Refusal }
  /** There is none, or nobody shall know of it. */
  | { readonly kind: 'unknown-child' }
  /** There is one, and it is not for this person. */
  | { readonly kind: 'restricted'; readonly at: number }
  | { readonly kind: 'not-for-this-role'; readonly at: number }
  /** A child cannot be registered under this id. */
  | { readonly kind: 'id-not-available' }
  | {
      readonly kind: 'stale';
      readonly at: number;
      readonly revision: number;
      readonly since: readonly EventSaid[];
    }
  /** Others kept writing to the record. */
  | { readonly kind: 'contended' }
  /** More than one append may carry. */
  | { readonly kind: 'too-many-events' }
  /** The key names events of another command. */
  | { readonly kind: 'key-used-elsewhere' };

/** Says what would follow if the new events were in the stream. */
export type WhatWouldFollow = (
  stream: string,
  existingEvents: readonly RecordedEvent[],
  newEvents: readonly NewEvent[],
) => Promise<unknown>;
