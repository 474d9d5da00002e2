import type { Sight } from '@permanence/care/access/sight';
import type { RecordedEvent } from '@permanence/event-store/event-store';
import type { Outcome } from './answer.ts';
import type { Request } from './record-commands.ts';
import { notTaken, seenBy } from './sight-of-record.ts';

/** Why a command is not taken up, or the record to decide on; and how much of the record who asks sees. */
export interface Opened {
  readonly stored: readonly RecordedEvent[];
  readonly sight: Sight;
  readonly outcome?: Outcome;
}

/**
 * The record as far as the caller may work on it, or why they may not. A sealed one is none; only registering under its
 * id cannot be done, and says no more than that. A dry run, which costs nothing, does not even say so.
 */
export function openTo(
  { caller: { by }, child, commands, dryRun }: Request,
  stored: readonly RecordedEvent[],
  instant: number,
): Opened {
  if (by === 'program' || child === undefined) return { stored, sight: 'whole' };
  if (stored.length === 0) return { stored, sight: 'nothing' };
  const seen = seenBy(by, stored, instant);
  const { sight } = seen;
  const outcome = notTaken(by, seen, commands, stored);
  if (outcome === undefined) return { stored, sight };
  if (outcome.kind !== 'unknown-child' || commands[0]?.mayBeFirst !== true) return { stored, sight, outcome };
  return dryRun ? { stored: [], sight } : { stored, sight, outcome: { kind: 'id-not-available' } };
}
