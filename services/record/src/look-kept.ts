import { type Looks, looksAt } from '@permanence/access/looks';
import { usualPurpose } from '@permanence/access/purposes';
import type { Sight } from '@permanence/care/access/sight';
import type { Outcome } from './answer.ts';
import type { Caller } from './command.ts';

/** For programs, which look at nobody. */
export const NOBODY_LOOKS: Looks = { keep: async () => {} };

interface Shown {
  readonly fields: readonly string[];
  readonly sight: Sight;
}

/** What an outcome tells of a record to who gave the command; what was recorded is in the log with who did. */
function shownBy({ kind }: Outcome): Shown | undefined {
  switch (kind) {
    case 'stale':
      return { fields: ['events'], sight: 'whole' };
    case 'would-record':
      return { fields: ['what-would-follow'], sight: 'whole' };
    case 'refused':
      return { fields: ['refusal'], sight: 'whole' };
    case 'restricted':
      return { fields: ['restriction'], sight: 'stub' };
    case 'unknown-child':
    case 'id-not-available':
      return { fields: ['existence'], sight: 'nothing' };
    case 'recorded':
    case 'not-for-this-role':
    case 'contended':
    case 'too-many-events':
    case 'key-used-elsewhere':
      return undefined;
  }
}

/** Resolves once it is kept, on disk, that somebody looked at a child: before the answer goes out. */
export async function keepLook(
  looks: Looks,
  { by, purpose, correlationId }: Caller,
  child: string | undefined,
  shown: Shown | undefined,
  instant: number,
): Promise<void> {
  if (by === 'program' || child === undefined || shown === undefined) return;
  const { fields, sight } = shown;
  const looking = { instant, person: by, fields, purpose: purpose ?? usualPurpose(by.role), correlationId };
  await looks.keep(looksAt(looking, [{ child, sight }]));
}

export function keepLookOf(
  looks: Looks,
  caller: Caller,
  child: string | undefined,
  outcome: Outcome,
  instant: number,
): Promise<void> {
  return keepLook(looks, caller, child, shownBy(outcome), instant);
}
