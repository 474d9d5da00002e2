import { type Person, viewerOf } from '@permanence/access/person';
import { mayCorrect } from '@permanence/access/rest-matrix';
import { dayInEngland } from '@permanence/calendar/england';
import { type Sight, sightOf, type Tie } from '@permanence/care/access/sight';
import { registeredBy, tiesOf } from '@permanence/care/access/ties';
import type { RecordedEvent } from '@permanence/event-store/event-store';
import type { Command } from './command.ts';
import type { NeededSight } from './intent.ts';
import { childIn } from './stated.ts';

const RESTRICTIONS: ReadonlySet<Tie['kind']> = new Set(['team-only', 'named-only']);

/** What somebody sees of a child's record, as it is restricted and as if it were open to everybody it is about. */
export interface Seen {
  readonly sight: Sight;
  readonly unrestricted: Sight;
}

/** Of a record that there is: what rights there are is of now, whatever the day of a fact. */
export function seenBy(person: Person, stored: readonly RecordedEvent[], instant: number): Seen {
  const ties = tiesOf(childIn(stored).facts, registeredBy(stored));
  const viewer = viewerOf(person);
  const now = { today: dayInEngland(instant), instant };
  const sight = sightOf(ties, viewer, now);
  if (sight !== 'stub') return { sight, unrestricted: sight };
  return {
    sight,
    unrestricted: sightOf(
      ties.filter(({ kind }) => !RESTRICTIONS.has(kind)),
      viewer,
      now,
    ),
  };
}

function isEnough({ sight, unrestricted }: Seen, needed: NeededSight): boolean {
  if (needed === 'stub') return sight !== 'nothing';
  return (needed === 'related' ? unrestricted : sight) === 'whole';
}

/** Type of the fact that is corrected. Of one that is not on record, the decision says so. */
function correctedBy({ corrects }: Command, stored: readonly RecordedEvent[]): string | undefined {
  if (corrects === undefined) return undefined;
  const named = stored.find(({ id }) => id === corrects.id);
  const { factType } = (named?.data ?? {}) as { readonly factType?: unknown };
  return typeof factType === 'string' ? factType : named?.type;
}

/** Why a command is not taken from somebody. */
export type NotTaken =
  | { readonly kind: 'unknown-child' }
  | { readonly kind: 'restricted' | 'not-for-this-role'; readonly at: number };

/** Why one of the commands is not taken from this person, or undefined when all are. */
export function notTaken(
  person: Person,
  seen: Seen,
  commands: readonly Command[],
  stored: readonly RecordedEvent[],
): NotTaken | undefined {
  if (seen.sight === 'nothing') return { kind: 'unknown-child' };
  // What was answered before is not said again to whoever does not see the record any more.
  if (commands.length === 0 && seen.sight !== 'whole') return { kind: 'restricted', at: 0 };
  for (const [at, command] of commands.entries()) {
    if (!isEnough(seen, command.sight)) return { kind: 'restricted', at };
    const factType = correctedBy(command, stored);
    if (factType === undefined || command.corrects === undefined) continue;
    if (!mayCorrect(person.role, command.corrects.by, factType)) return { kind: 'not-for-this-role', at };
  }
  return undefined;
}
