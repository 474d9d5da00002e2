import { type Looks, looksAt } from '@permanence/access/looks';
import { usualPurpose } from '@permanence/access/purposes';
import type { Sight } from '@permanence/care/access/sight';
import type { Outcome } from './answer.ts';
import type { Caller } from './command.ts';
import type { Request } from './record-commands.ts';

/** For programs, which look at nobody. */
export const NOBODY_LOOKS: Looks = { keep: async () => {} };

interface Shown {
  readonly fields: readonly string[];
  readonly sight: Sight;
}

/** Which fields an outcome tells of to who gave the command; what was recorded is in the log with who did. */
function fieldsTold({ kind }: Outcome): Shown['fields'] | undefined {
  switch (kind) {
    case 'stale':
      return ['events'];
    case 'would-record':
      return ['what-would-follow'];
    case 'refused':
      return ['refusal'];
    case 'restricted':
      return ['restriction'];
    case 'unknown-child':
    case 'id-not-available':
      return ['existence'];
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
  { fields, sight }: Shown,
  instant: number,
): Promise<void> {
  if (by === 'program' || child === undefined) return;
  const looking = { instant, person: by, fields, purpose: purpose ?? usualPurpose(by.role), correlationId };
  await looks.keep(looksAt(looking, [{ child, sight }]));
}

/** `sight`: of the record on which it was decided. On none, or one that may as well not be there, nothing was seen. */
export async function keepLookOf(
  looks: Looks,
  { caller, child }: Pick<Request, 'caller' | 'child'>,
  { outcome, sight }: { readonly outcome: Outcome; readonly sight: Sight },
  instant: number,
): Promise<void> {
  const fields = fieldsTold(outcome);
  if (fields !== undefined) await keepLook(looks, caller, child, { fields, sight }, instant);
}
